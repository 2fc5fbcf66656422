using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Definitions;

/// <summary>The functions of templates and pipelines whose values are known only at run time.</summary>
internal static class Intrinsics
{
    private const string Join = "Fn::Join";
    private const string Sub = "Fn::Sub";

    /// <summary>Returns the function that a node is, such as <c>Ref</c>, <c>Fn::GetAtt</c> or a pipeline's <c>Get</c>; <see langword="null"/> if it is a plain object.</summary>
    public static Member? FunctionOf(Node node) => node.IsObject && node.Members is [var only] && IsFunction(only.Name) ? only : null;

    /// <summary>Returns the text of a node, with tokens for what is not known, or <see langword="null"/> if the node is not a text.</summary>
    /// <param name="node">A text, a function, or a value known only at run time.</param>
    /// <param name="isJson">Whether the text is a JSON document.</param>
    public static string? TextOf(Node node, bool isJson)
    {
        if (node.Kind != NodeKind.Text && FunctionOf(node) is null)
        {
            return null;
        }

        var text = new JoinedText(isJson);
        Add(text, node);
        return text.ToString();
    }

    /// <summary>Returns what a template calls the value of a function.</summary>
    public static string Describe(Member function) => function.Value switch
    {
        { Kind: NodeKind.Text, Text: var name } => function.Name is "Ref" or "Get" ? name : $"{function.Name} {name}",
        { Items: [{ Kind: NodeKind.Text, Text: var name }, { Kind: NodeKind.Text, Text: var attribute }] } => $"{name}.{attribute}",
        _ => function.Name,
    };

    private static bool IsFunction(string name) =>
        name is "Ref" or "Get" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal) || name.StartsWith("Std:", StringComparison.Ordinal);

    private static void Add(JoinedText text, Node node)
    {
        if (node.Kind == NodeKind.Text)
        {
            text.AddTemplate(node.Text);
        }
        else if (FunctionOf(node) is not { } function)
        {
            if (node.IsScalar)
            {
                text.AddLiteral(node.Text);
            }
            else
            {
                text.AddToken(node.Kind == NodeKind.Runtime ? node.Text : "...");
            }
        }
        else if (function is { Name: Join, Value.Items: [var separator, { Kind: NodeKind.Array } pieces] })
        {
            AddJoined(text, separator.Text, pieces.Items);
        }
        else if (function.Name == Sub && (function.Value.Items is [var first, ..] ? first : function.Value) is { Kind: NodeKind.Text } template)
        {
            text.AddTemplate(template.Text);
        }
        else
        {
            text.AddToken(Describe(function));
        }
    }

    private static void AddJoined(JoinedText text, string separator, IReadOnlyList<Node> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
            {
                text.AddLiteral(separator);
            }

            if (pieces[i].Kind == NodeKind.Text)
            {
                text.AddLiteral(pieces[i].Text);
            }
            else
            {
                Add(text, pieces[i]);
            }
        }
    }
}
