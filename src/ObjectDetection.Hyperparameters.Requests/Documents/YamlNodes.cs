using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Reads YAML into nodes. The short forms of CloudFormation's functions, such as <c>!Sub</c>, become their long forms.</summary>
internal sealed partial class YamlNodes
{
    private readonly Dictionary<string, (Node Node, int Count)> anchors = new(StringComparer.Ordinal);
    private readonly string text;
    private readonly Parser parser;
    private int count;
    private int depth;

    private YamlNodes(string text) => (this.text, parser) = (text, new Parser(new Scanner(new StringReader(text))));

    /// <summary>Reads the documents of a text except for those that are empty, or tells why they cannot be read.</summary>
    /// <returns>The documents. If there are several, their paths are those of the items of an array.</returns>
    public static IReadOnlyList<Node>? Read(string text, out Finding? fault)
    {
        fault = null;
        var nodes = new YamlNodes(text);
        try
        {
            var documents = nodes.ReadDocuments(areSeveral: false);
            return documents.Count > 1 ? new YamlNodes(text).ReadDocuments(areSeveral: true) : documents;
        }
        catch (YamlException invalid)
        {
            fault = DocumentFindings.NotYaml(invalid.Message, (int)invalid.Start.Line, (int)invalid.Start.Column);
        }
        catch (Exception unexpected) when (unexpected is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser throws these, too, at some texts that are not YAML.
            var end = nodes.parser.Current?.End ?? Mark.Empty;
            fault = DocumentFindings.NotYaml("the text cannot be read from here on", (int)end.Line, (int)end.Column);
        }
        catch (TooLargeException)
        {
            fault = DocumentFindings.TooManyValues();
        }

        return null;
    }

    private List<Node> ReadDocuments(bool areSeveral)
    {
        var documents = new List<Node>();
        var stream = Place.Root(new Position(1, 1));
        parser.Consume<StreamStart>();
        while (parser.TryConsume<DocumentStart>(out _))
        {
            anchors.Clear();
            var start = PositionOf(parser.Current!);
            var document = ReadValue(areSeveral ? stream.Item(documents.Count, start) : Place.Root(start));
            parser.Consume<DocumentEnd>();
            if (document.Kind != NodeKind.Null)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private Node ReadValue(Place place)
    {
        Count(1);
        var current = parser.Consume<ParsingEvent>();
        var before = count;
        var node = current switch
        {
            AnchorAlias alias => ReadAlias(alias, place),
            Scalar scalar => YamlScalars.Read(scalar, place),
            SequenceStart => ReadSequence(place),
            MappingStart => ReadMapping(place),
            _ => throw new YamlException(current.Start, current.End, $"Unexpected {current.GetType().Name}."),
        };
        if (current is AnchorAlias || current is not NodeEvent named)
        {
            return node;
        }

        node = named.Tag is { IsEmpty: false, IsLocal: true, Value: not YamlScalars.NonSpecific } ? Expand(named.Tag.Value, node) : node;
        if (!named.Anchor.IsEmpty)
        {
            anchors[named.Anchor.Value] = (node, count - before + 1);
        }

        return node;
    }

    private Node ReadAlias(AnchorAlias alias, Place place)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var anchor))
        {
            throw new YamlException(alias.Start, alias.End, $"The anchor {alias.Value.Value} is not defined before it is used.");
        }

        Count(anchor.Count);
        anchor.Node.IsAliased = true;
        return anchor.Node.At(place);
    }

    /// <summary>Returns where a value begins: after its anchor and its tag, unless the tag is a function, which is part of the value.</summary>
    private Position PositionOf(ParsingEvent found)
    {
        var start = new Position((int)found.Start.Line, (int)found.Start.Column);
        if (found is NodeEvent { Anchor.IsEmpty: true, Tag.IsEmpty: true } or Scalar { Value: "", Style: ScalarStyle.Plain })
        {
            return start;
        }

        var properties = Properties().Match(text, (int)found.Start.Index).ValueSpan;
        var lastLine = properties.LastIndexOf('\n') + 1;
        return lastLine == 0
            ? start with { Column = start.Column + properties.Length }
            : new Position(start.Line + properties.Count('\n'), properties.Length - lastLine + 1);
    }

    private Node ReadSequence(Place place)
    {
        Enter();
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue(place.Item(items.Count, PositionOf(parser.Current!))));
        }

        depth--;
        return new Node(NodeKind.Array, place) { Items = items };
    }

    private Node ReadMapping(Place place)
    {
        const string MergeKey = "<<";
        Enter();
        var members = new List<Member>();
        var merged = new List<Member>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Accept<Scalar>(out var scalar)
                ? scalar.Value
                : throw new YamlException(parser.Current!.Start, parser.Current.End, "A name must be a scalar.");
            var nameAt = PositionOf(scalar);
            parser.MoveNext();
            var value = ReadValue(place.Member(name, PositionOf(parser.Current!), nameAt));
            if (name == MergeKey)
            {
                merged.AddRange(value.Kind == NodeKind.Array ? value.Items.SelectMany(static item => item.Members) : value.Members);
            }
            else
            {
                members.Add(new Member(name, value));
            }
        }

        depth--;
        return new Node(NodeKind.Object, place) { Members = Merge(merged, members) };
    }

    /// <summary>Returns the members of an object after those that it merges: its own count, and of the others the first with a name.</summary>
    private static List<Member> Merge(List<Member> merged, List<Member> members)
    {
        if (merged.Count == 0)
        {
            return members;
        }

        var names = members.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        return [.. merged.Where(member => names.Add(member.Name)), .. members];
    }

    private void Count(int values)
    {
        count += values;
        if (count > NodeLimits.MaximumCount)
        {
            throw new TooLargeException();
        }
    }

    private void Enter()
    {
        if (++depth > NodeLimits.MaximumDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"The nesting exceeds {Domains.Text.Of(NodeLimits.MaximumDepth)} levels.");
        }
    }

    /// <summary>Returns the long form of a short one: <c>!Ref X</c> is <c>{"Ref": X}</c>, and <c>!Sub X</c> is <c>{"Fn::Sub": X}</c>.</summary>
    private static Node Expand(string tag, Node node)
    {
        var function = tag[1..];
        return Node.Object(node.Place, new Member(function is "Ref" or "Condition" ? function : $"Fn::{function}", node));
    }

    [GeneratedRegex(@"\G(?:(?:(?:&|!!|!<)\S*|!(?!\S))(?:\s|(?<=\s)#.*)*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Properties();

    private sealed class TooLargeException : Exception;
}
