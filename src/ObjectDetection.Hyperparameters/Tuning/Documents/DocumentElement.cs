using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>A value of a JSON document that knows where it is.</summary>
internal sealed class DocumentElement
{
    private readonly DocumentElement? parent;
    private readonly int index;
    private readonly long start;
    private readonly long nameStart;
    private readonly List<DocumentElement> children = [];

    private DocumentElement(DocumentElement? parent, string? name, long nameStart, long start, JsonTokenType token)
    {
        this.parent = parent;
        this.start = start;
        this.nameStart = nameStart;
        index = parent?.children.Count ?? 0;
        Name = name;
        Token = token;
    }

    /// <summary>Gets the name of the member, or <see langword="null"/> if the element is no member.</summary>
    public string? Name { get; }

    public JsonTokenType Token { get; }

    public bool IsObject => Token == JsonTokenType.StartObject;

    public bool IsArray => Token == JsonTokenType.StartArray;

    /// <summary>Gets the element as it is spelled, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; private set; }

    /// <summary>Gets the element as it is spelled.</summary>
    public string Raw => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Gets a text as it is, and any other value as it is spelled, so that it is judged like a text; <see langword="null"/> for null.</summary>
    public string? Text => Token switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => Decode(Utf8.Span),
        _ => Raw,
    };

    /// <summary>Gets the members of an object, or the items of a list.</summary>
    public IReadOnlyList<DocumentElement> Children => children;

    private string Path => parent is null ? JsonPath.Root : Name is null ? JsonPath.Item(parent.Path, index) : JsonPath.Within(parent.Path, JsonPath.Member(Name));

    /// <summary>Reads a document, which is valid JSON.</summary>
    public static DocumentElement Read(ReadOnlyMemory<byte> text)
    {
        var reader = new Utf8JsonReader(text.Span, isFinalBlock: true, new JsonReaderState(JsonDocumentReader.Options));
        reader.Read();
        return Read(ref reader, text, parent: null, name: null, nameStart: 0);
    }

    /// <summary>Returns the last member of a name, unless it is null or the element is not an object.</summary>
    public DocumentElement? Find(string name) => IsObject && children.FindLast(child => child.Name == name) is { Token: not JsonTokenType.Null } found ? found : null;

    /// <summary>Returns a finding about the value.</summary>
    public JsonProblem Problem(Finding finding) => new(finding, Path, start);

    /// <summary>Returns a finding about the name of the member.</summary>
    public JsonProblem ProblemOfName(Finding finding) => new(finding, Path, Name is null ? start : nameStart);

    /// <summary>Returns what was found in the value, when it was read by itself.</summary>
    public JsonProblem Within(JsonProblem problem) => problem with { Path = JsonPath.Within(Path, problem.Path), Offset = start + problem.Offset };

    /// <summary>Returns what a message calls the value.</summary>
    public string Describe() => Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => Domains.Text.Quote(Text!),
        _ => Domains.Text.Cut(Raw),
    };

    private static DocumentElement Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text, DocumentElement? parent, string? name, long nameStart)
    {
        var element = new DocumentElement(parent, name, nameStart, reader.TokenStartIndex, reader.TokenType);
        parent?.children.Add(element);
        if (element.IsArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Read(ref reader, text, element, name: null, nameStart: 0);
            }
        }
        else if (element.IsObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (member, memberStart) = (reader.GetString(), reader.TokenStartIndex);
                reader.Read();
                Read(ref reader, text, element, member, memberStart);
            }
        }

        element.Utf8 = text[(int)element.start..(int)reader.BytesConsumed];
        return element;
    }

    private static string Decode(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }
}
