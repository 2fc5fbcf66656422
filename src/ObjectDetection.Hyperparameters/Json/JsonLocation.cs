using System.Globalization;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes paths as System.Text.Json writes them, with invisible characters escaped.</summary>
internal static class JsonPath
{
    /// <summary>The document itself.</summary>
    public const string Root = "$";

    private const int LongestName = 80;

    /// <summary>Returns the path of a member of the document's object.</summary>
    public static string Member(string name)
    {
        var shown = name.Length > LongestName ? name[..LongestName] + "..." : name;
        return shown.Length > 0 && shown.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $"{Root}.{shown}"
            : $"{Root}['{Text.Visible(shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal))}']";
    }

    /// <summary>Returns the path of an item of a list.</summary>
    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>Returns the path within a document that has the object at a path of its own.</summary>
    public static string Within(string parent, string path) => parent + path[Root.Length..];
}

/// <summary>Finds the line and the column of a byte.</summary>
/// <param name="text">The text in UTF-8.</param>
internal ref struct JsonLines(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int line = 1;
    private int lineStart;
    private int counted;
    private int columns;

    /// <summary>Returns the location of a byte. Ascending offsets are fast.</summary>
    public FindingLocation Locate(string path, long offset)
    {
        GoTo((int)offset);
        return new FindingLocation(path, line, columns + 1);
    }

    /// <summary>Returns the location of a byte as System.Text.Json counts: the line, and the bytes before it in that line, both from 0.</summary>
    public (long Line, long BytePositionInLine) Position(long offset)
    {
        GoTo((int)offset);
        return (line - 1, offset - lineStart);
    }

    /// <summary>Returns the offset of a location that System.Text.Json reports.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> text, long line, long bytePositionInLine)
    {
        var start = 0;
        for (var i = 0L; i < line && text[start..].IndexOf((byte)'\n') is >= 0 and var length; i++)
        {
            start += length + 1;
        }

        return (int)Math.Min(start + bytePositionInLine, text.Length);
    }

    private void GoTo(int offset)
    {
        if (offset < counted)
        {
            (line, lineStart, counted, columns) = (1, 0, 0, 0);
        }

        var passed = text[counted..offset];
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var end)
        {
            line += passed.Count((byte)'\n');
            lineStart = counted + end + 1;
            columns = 0;
            passed = passed[(end + 1)..];
        }

        columns += Encoding.UTF8.GetCharCount(passed);
        counted = offset;
    }
}

/// <summary>Finds locations in a document whose text only the caller's reader has. Columns are counted in bytes.</summary>
internal static class JsonLocation
{
    /// <summary>Returns the location of the current token.</summary>
    /// <remarks>A reader reports its line in exceptions alone, so its state is made to read something that is not JSON.</remarks>
    public static FindingLocation Of(ref Utf8JsonReader reader, string path)
    {
        var probe = new Utf8JsonReader("!"u8, isFinalBlock: true, reader.CurrentState);
        try
        {
            probe.Read();
        }
        catch (JsonException found)
        {
            return Of(found, path, length: reader.BytesConsumed - reader.TokenStartIndex);
        }

        return new FindingLocation(path);
    }

    /// <summary>Returns the location that an exception reports, or that of the token of a length that ends there.</summary>
    public static FindingLocation Of(JsonException found, string path, long length = 0) =>
        found is { LineNumber: { } line, BytePositionInLine: { } position }
            ? new FindingLocation(path, (int)line + 1, (int)Math.Max(0, position - length) + 1)
            : new FindingLocation(path);
}

/// <summary>Finds the values of a document that was read.</summary>
/// <param name="text">The document in UTF-8, without its byte order mark.</param>
internal sealed class JsonValueLocator(byte[] text) : IValueLocator
{
    private readonly Lazy<long[]> starts = new(() => FindStarts(text));

    public FindingLocation? Locate(Hyperparameter hyperparameter) =>
        starts.Value[hyperparameter.Index] is > 0 and var start ? new JsonLines(text).Locate(JsonPath.Member(hyperparameter.Name), start) : null;

    /// <summary>Returns the offset of each value that comes before the first syntax error; 0 for the others.</summary>
    private static long[] FindStarts(byte[] text)
    {
        var starts = new long[HyperparameterCatalogue.All.Count];
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(JsonDocumentReader.Options));
        try
        {
            for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.TrySkip())
            {
                var isKnown = JsonToken.TryGetText(ref reader, out var name) & HyperparameterCatalogue.TryGetByName(name, out var hyperparameter);
                if (reader.Read() && isKnown && starts[hyperparameter!.Index] == 0)
                {
                    starts[hyperparameter.Index] = reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException)
        {
            // Reading has reported the syntax error, and nothing after it.
        }

        return starts;
    }
}
