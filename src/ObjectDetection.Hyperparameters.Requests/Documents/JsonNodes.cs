using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Reads JSON into nodes.</summary>
internal ref struct JsonNodes
{
    private Utf8JsonReader reader;
    private JsonLines lines;
    private int count;

    /// <summary>Reads a document, or tells why it cannot be read.</summary>
    /// <param name="text">The document.</param>
    /// <param name="around">The text whose content the document is, or <see langword="null"/> if it is a file of its own.</param>
    /// <param name="fault">What is wrong, if the result is <see langword="null"/>.</param>
    public static Node? Read(in JsonText text, Place? around, out Finding? fault)
    {
        fault = JsonSyntax.FindFault(text);
        if (fault is not null)
        {
            return null;
        }

        var nodes = new JsonNodes { reader = text.CreateReader(), lines = new JsonLines(text.Bytes) };
        nodes.reader.Read();
        var root = around is null ? Place.Root(new Position(1, 1)) : Place.Within(around);
        var node = nodes.ReadValue(root);
        fault = node is null ? DocumentFindings.TooManyValues() : null;
        return node;
    }

    private Node? ReadValue(Place place)
    {
        if (++count > NodeLimits.MaximumCount)
        {
            return null;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(place);
            case JsonTokenType.StartArray:
                return ReadArray(place);
            case JsonTokenType.String:
                JsonToken.TryGetText(ref reader, out var text);
                return new Node(NodeKind.Text, place, text);
            case JsonTokenType.Null:
                return new Node(NodeKind.Null, place);
            default:
                return new Node(reader.TokenType == JsonTokenType.Number ? NodeKind.Number : NodeKind.Boolean, place, JsonToken.ScalarText(ref reader)!);
        }
    }

    private Node? ReadObject(Place place)
    {
        var members = new List<Member>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            JsonToken.TryGetText(ref reader, out var name);
            var nameAt = PositionOfToken();
            reader.Read();
            if (ReadValue(place.Member(name, PositionOfToken(), nameAt)) is not { } value)
            {
                return null;
            }

            members.Add(new Member(name, value));
        }

        return new Node(NodeKind.Object, place) { Members = members };
    }

    private Node? ReadArray(Place place)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(place.Item(items.Count, PositionOfToken())) is not { } value)
            {
                return null;
            }

            items.Add(value);
        }

        return new Node(NodeKind.Array, place) { Items = items };
    }

    private Position PositionOfToken()
    {
        var at = lines.Locate("", reader.TokenStartIndex);
        return new Position(at.Line!.Value, at.Column!.Value);
    }
}
