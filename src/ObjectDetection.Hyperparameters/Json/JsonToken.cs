using System.Buffers;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads the tokens of a <see cref="Utf8JsonReader"/>.</summary>
internal static class JsonToken
{
    /// <summary>Moves to the next token that is not a comment.</summary>
    /// <exception cref="JsonException">There is none, or the text is not valid JSON.</exception>
    public static JsonTokenType Advance(ref Utf8JsonReader reader)
    {
        do
        {
            if (!reader.Read())
            {
                throw EndOfText();
            }
        }
        while (reader.TokenType == JsonTokenType.Comment);

        return reader.TokenType;
    }

    /// <summary>Moves to the end of the current value, or of the value of the current member.</summary>
    /// <exception cref="JsonException">The value is incomplete or not valid JSON.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw EndOfText();
        }
    }

    /// <summary>Reads a number by its value: <c>20.0</c> and <c>2e1</c> are the whole number 20, as in JSON Schema.</summary>
    public static bool TryGetWholeNumber(ref Utf8JsonReader reader, out int number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && (reader.TryGetInt32(out number) || (reader.TryGetDouble(out var value) && (number = (int)value) == value));
    }

    /// <summary>Decodes a name or a string. If it is not valid Unicode, the text has the escapes of the document.</summary>
    public static bool TryGetText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = RawText(ref reader);
            return false;
        }
    }

    /// <summary>Returns a string or a literal as text; <see langword="null"/> for an array or an object.</summary>
    public static string? ScalarText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray or JsonTokenType.StartObject => null,
        JsonTokenType.String => TryGetText(ref reader, out var text) ? text : text,
        _ => RawText(ref reader),
    };

    /// <summary>Returns the characters of the token as the document has them.</summary>
    public static string RawText(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>Returns what the token is, in words that can follow "but was".</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => $"the number {Number(ref reader)}",
        JsonTokenType.String => $"the string {Text.Quote(ScalarText(ref reader)!)}",
        _ => RawText(ref reader),
    };

    /// <summary>Returns a number as the document has it, cut where it is very long.</summary>
    public static string Number(ref Utf8JsonReader reader)
    {
        const int Longest = 40;
        var number = RawText(ref reader);
        return number.Length <= Longest ? number : $"{number[..Longest]}... ({Text.Of(number.Length)} characters)";
    }

    private static JsonException EndOfText() => new("The text ends before the value is complete.");
}
