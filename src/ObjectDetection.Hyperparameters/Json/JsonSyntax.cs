using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Says why a document cannot be read, in words that do not depend on the version of System.Text.Json.</summary>
internal static class JsonSyntax
{
    /// <summary>Returns why the text is not JSON whose strings can all be read; <see langword="null"/> if it is.</summary>
    public static Finding? FindFault(in JsonText text)
    {
        var lines = new JsonLines(text.Bytes);
        var reader = text.CreateReader();
        var isComplete = false;
        JsonException? thrown = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !JsonToken.TryGetText(ref reader, out var raw))
                {
                    return NotUnicode(raw).At(lines.Locate(JsonPath.Root, reader.TokenStartIndex));
                }

                isComplete = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
            }
        }
        catch (JsonException exception)
        {
            thrown = exception;
        }

        if (thrown is null && text.Cut is null)
        {
            return null;
        }

        var (finding, offset) = text.Explain(thrown, ref reader, isComplete);
        return finding.At(lines.Locate(JsonPath.Root, offset));
    }

    public static Finding TooLong(string subject) =>
        new(Rules.DocumentTooLong, $"{subject} exceeds the maximum length of {Text.Of(ObjectDetectionHyperparametersJson.MaximumLength)} bytes.");

    public static Finding NotUnicode(string subject, bool looksLikeUtf16) =>
        new(Rules.InvalidText, $"{subject} contains invalid Unicode text{(looksLikeUtf16 ? " and looks like UTF-16" : "")}. Save it as UTF-8.");

    public static Finding NotUnicode(string raw) => new(Rules.InvalidText, $"A text must be valid Unicode text, but was {Text.Quote(raw)}.") { AttemptedValue = raw };

    public static Finding EndsEarly(string subject, bool isEmpty) =>
        new(Rules.InvalidJson, isEmpty ? $"{subject} is empty." : $"{subject} ends before the JSON is complete.");

    /// <summary>Returns the finding for a document that System.Text.Json refuses and that the caller's reader has.</summary>
    public static Finding NotReadOn() => new(Rules.InvalidJson, "The rest of the document is not valid JSON, or is nested too deeply.");

    /// <summary>Returns the finding for a text that the reader refuses at an offset.</summary>
    public static Finding NotJson(string subject, ReadOnlySpan<byte> text, int offset, bool isComplete, bool isDeepest)
    {
        if (offset == text.Length)
        {
            return EndsEarly(subject, isEmpty: false);
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        if (isDeepest && rune.Value is '{' or '[')
        {
            return new Finding(Rules.TooDeep, $"{subject} is nested more than {Text.Of(JsonDocumentReader.Options.MaxDepth)} levels deep.");
        }

        return isComplete
            ? new Finding(Rules.InvalidJson, "There is more text after the JSON object.")
            : Unexpected(rune, text[offset..]);
    }

    /// <summary>Determines whether a text is valid JSON as far as it goes, and whether it has nothing but white space and comments.</summary>
    public static bool IsCutOff(ReadOnlySpan<byte> text, out bool isEmpty)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(JsonDocumentReader.Options));
        isEmpty = false;
        try
        {
            isEmpty = !reader.Read() && text.TrimStart(" \t\r\n"u8) is [] or [(byte)'/', ..];
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

    private static Finding Unexpected(Rune rune, ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        var word = Encoding.UTF8.GetString(length < 0 ? text : text[..length]);
        var meant = word switch
        {
            "True" or "TRUE" => "true",
            "False" or "FALSE" => "false",
            "None" or "NULL" or "Null" => "null",
            _ => null,
        };
        var message = meant is not null ? $"unexpected {word}. Write {meant}, not {word}."
            : word is "NaN" or "Infinity" ? $"unexpected {word}. Numbers must be finite."
            : rune.Value == '\'' ? "unexpected '. Strings need double quotes."
            : $"unexpected {Text.Quote(rune.ToString())}.";
        return new Finding(Rules.InvalidJson, $"Invalid JSON: {message}") { Suggestion = meant };
    }
}
