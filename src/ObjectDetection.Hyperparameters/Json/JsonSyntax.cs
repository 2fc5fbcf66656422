using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Tells why a document cannot be read on, in words that do not depend on the version of System.Text.Json.</summary>
internal static class JsonSyntax
{
    /// <summary>The finding for a text that is not valid Unicode from its end on.</summary>
    public static Finding NotUnicode(bool looksLikeUtf16) =>
        new(Rules.InvalidText, $"The document must be valid Unicode text in UTF-8, but is not from here on{(looksLikeUtf16 ? ": it looks like UTF-16" : "")}.");

    /// <summary>The finding for a text that the reader does not take.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the reader stopped.</param>
    /// <param name="isComplete">Whether the document's value had been read to its end.</param>
    /// <param name="isTooDeep">Whether the reader was as deep as it goes.</param>
    public static Finding NotJson(ReadOnlySpan<byte> text, int offset, bool isComplete, bool isTooDeep)
    {
        if (offset == text.Length)
        {
            return EndsEarly(isEmpty: false);
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        var character = Text.Quote(rune.ToString());
        if (isTooDeep && rune.Value is '{' or '[')
        {
            return TooDeep();
        }

        if (isComplete)
        {
            return new Finding(Rules.InvalidJson, $"The document must end after its value, but goes on with {character}.");
        }

        var (reason, suggestion) = rune.Value == '\'' ? ("strings stand in double quotes", null) : AboutWord(text[offset..]);
        return new Finding(Rules.InvalidJson, $"The document must be JSON, but {character} cannot stand here{(reason is null ? "" : $": {reason}")}.")
        {
            Suggestion = suggestion,
        };
    }

    /// <summary>The finding for a text that ends before its value does.</summary>
    public static Finding EndsEarly(bool isEmpty) =>
        new(Rules.InvalidJson, isEmpty ? "The document must be a JSON object, but was empty." : "The document must be complete JSON, but ends in the middle.");

    /// <summary>The finding for a text that is nested deeper than the reader goes.</summary>
    public static Finding TooDeep() =>
        new(Rules.TooDeep, $"The document must be nested at most {Text.Of(JsonDocumentReader.Options.MaxDepth)} deep, but is nested deeper.");

    /// <summary>The finding for a text that cannot be looked at, because someone else holds it.</summary>
    public static Finding NotReadOn() => new(Rules.InvalidJson, "The document must be JSON within the depth that is read, but is not from here on.");

    /// <summary>Whether nothing is wrong with a text but that it ends.</summary>
    public static bool IsCutOff(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(JsonDocumentReader.Options));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether a text holds nothing but blanks and comments: then a value that follows is the first.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> text)
    {
        byte[] followed = [.. text, .. "\n0"u8];
        var reader = new Utf8JsonReader(followed, JsonDocumentReader.Options);
        try
        {
            return reader.Read() && reader.TokenStartIndex > text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (string? Reason, string? Suggestion) AboutWord(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        return Encoding.UTF8.GetString(length < 0 ? text : text[..length]) switch
        {
            "True" or "TRUE" => ("yes is spelled true", "true"),
            "False" or "FALSE" => ("no is spelled false", "false"),
            "None" or "NULL" or "Null" => ("nothing is spelled null", "null"),
            "NaN" or "Infinity" => ("a number must be finite", null),
            _ => (null, null),
        };
    }
}
