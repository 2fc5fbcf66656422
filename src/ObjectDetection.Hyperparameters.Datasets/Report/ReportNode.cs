using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>A value of a report that is read, with its path for messages.</summary>
internal readonly record struct ReportNode(JsonElement Element, string Path)
{
    /// <summary>The highest count: sums of many are still exact, here and where JSON numbers are floating-point.</summary>
    private const long MostOfAnything = 1L << 53;

    /// <summary>Returns a member of an object.</summary>
    /// <exception cref="JsonException">The value is not an object, or the member is missing.</exception>
    public ReportNode Member(string name) => Optional(name) ?? throw Fail(Within(name), "is missing");

    /// <summary>Returns a member of an object, or <see langword="null"/> if there is none or it is null.</summary>
    public ReportNode? Optional(string name)
    {
        Require(JsonValueKind.Object, "an object");
        return Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new ReportNode(value, Within(name)) : null;
    }

    public IEnumerable<ReportNode> Items()
    {
        Require(JsonValueKind.Array, "an array");
        var path = Path;
        return Element.EnumerateArray().Select((item, index) => new ReportNode(item, JsonPath.Item(path, index)));
    }

    /// <summary>Returns the items of an array of a given length.</summary>
    public ReportNode[] Items(int count) => Items().ToArray() is var items && items.Length == count ? items : throw Refuse($"an array of {Text.Of(count)} items");

    public IEnumerable<(string Name, ReportNode Value)> Members()
    {
        Require(JsonValueKind.Object, "an object");
        var path = Path;
        return Element.EnumerateObject().Select(member => (member.Name, new ReportNode(member.Value, JsonPath.Within(path, JsonPath.Member(member.Name)))));
    }

    public string ToText()
    {
        Require(JsonValueKind.String, "text");
        return Element.GetString()!;
    }

    public bool ToBoolean() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Refuse("true or false");

    public long ToCount() => ToWhole(MostOfAnything);

    public int ToNumber() => (int)ToWhole(int.MaxValue);

    public byte[] ToBytes() => Element.ValueKind == JsonValueKind.String && Element.TryGetBytesFromBase64(out var bytes) ? bytes : throw Refuse("base64");

    /// <summary>Returns the exception for a value that is not what it must be.</summary>
    public JsonException Refuse(string accepted) => Fail(Path, $"must be {accepted}, but is {Described()}");

    private static JsonException Fail(string path, string what) => new($"The report cannot be read: {path} {what}.", path, lineNumber: null, bytePositionInLine: null);

    private string Within(string name) => JsonPath.Within(Path, JsonPath.Member(name));

    private long ToWhole(long maximum) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var value) && value >= 0 && value <= maximum
            ? value
            : throw Refuse($"a whole number from 0 to {Text.Of(maximum)}");

    private void Require(JsonValueKind kind, string accepted)
    {
        if (Element.ValueKind != kind)
        {
            throw Refuse(accepted);
        }
    }

    private string Described() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Text.Quote(Element.GetString()!),
        _ => Text.Cut(Element.GetRawText()),
    };
}
