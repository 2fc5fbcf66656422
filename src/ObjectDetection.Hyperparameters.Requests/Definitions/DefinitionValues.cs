using System.Globalization;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Definitions;

/// <summary>Turns the part of a template or of a definition that describes a request into that request, with its run-time values marked as such.</summary>
/// <param name="defaults">The defaults of the parameters of a pipeline, by name.</param>
internal sealed class DefinitionValues(IReadOnlyDictionary<string, Node>? defaults = null)
{
    private const string PathSuffix = ".$";
    private const string ParameterPrefix = "Parameters.";

    public Node Resolve(Node node) => node.Kind switch
    {
        NodeKind.Object when Intrinsics.FunctionOf(node) is { } function => ResolveFunction(node, function),
        NodeKind.Object => new Node(NodeKind.Object, node.Place) { Members = [.. node.Members.Select(ResolveMember)] },
        NodeKind.Array => new Node(NodeKind.Array, node.Place) { Items = [.. node.Items.Select(Resolve)] },
        NodeKind.Text => ResolveText(node),
        NodeKind.Number when IsNumberToken(node.Text) => new Node(NodeKind.Runtime, node.Place, "a token of the CDK"),
        _ => node,
    };

    private Member ResolveMember(Member member) => member.Name.EndsWith(PathSuffix, StringComparison.Ordinal)
        ? new Member(member.Name[..^PathSuffix.Length], new Node(NodeKind.Runtime, member.Value.Place, JoinedText.Show(member.Value.Text)))
        : new Member(member.Name, Resolve(member.Value));

    private Node ResolveFunction(Node node, Member function)
    {
        if (function is { Name: "Get", Value: { Kind: NodeKind.Text, Text: var reference } }
            && reference.StartsWith(ParameterPrefix, StringComparison.Ordinal)
            && defaults is not null
            && defaults.TryGetValue(reference[ParameterPrefix.Length..], out var value))
        {
            return new Node(value.Kind, node.Place, value.Text) { DefaultOf = reference[ParameterPrefix.Length..] };
        }

        var text = Intrinsics.TextOf(node, isJson: false)!;
        return JoinedText.IsToken(text) ? new Node(NodeKind.Runtime, node.Place, JoinedText.Show(text)) : new Node(NodeKind.Text, node.Place, text);
    }

    private static Node ResolveText(Node node)
    {
        var text = node.Text;
        if (text.StartsWith("{%", StringComparison.Ordinal) && text.TrimEnd().EndsWith("%}", StringComparison.Ordinal))
        {
            return new Node(NodeKind.Runtime, node.Place, JoinedText.Show(text));
        }

        if (!text.Contains("${", StringComparison.Ordinal) && !JoinedText.HasToken(text))
        {
            return node;
        }

        var joined = new JoinedText(isJson: false);
        joined.AddTemplate(text);
        text = joined.ToString();
        return JoinedText.IsToken(text) ? new Node(NodeKind.Runtime, node.Place, JoinedText.Show(text)) : new Node(NodeKind.Text, node.Place, text);
    }

    /// <summary>Determines whether a number is the CDK's stand-in for one that is not known yet: -1.8881545897087e+289 and its like.</summary>
    private static bool IsNumberToken(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number < -1e280;
}
