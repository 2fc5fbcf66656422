using System.Buffers;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What the reader of System.Text.Json stands on.</summary>
internal static class JsonToken
{
    /// <summary>Goes to the next token that is not a comment.</summary>
    /// <exception cref="JsonException">There is none, or it is not JSON.</exception>
    public static void Advance(ref Utf8JsonReader reader)
    {
        do
        {
            if (!reader.Read())
            {
                throw new JsonException("The document ends before it is complete.");
            }
        }
        while (reader.TokenType == JsonTokenType.Comment);
    }

    /// <summary>Passes over the value that the reader stands on, or over the value of the member that it stands on.</summary>
    /// <exception cref="JsonException">The value is incomplete, or not JSON.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException("The document ends before it is complete.");
        }
    }

    /// <summary>The text of a name or of a string; <see langword="false"/> when it is not valid Unicode.</summary>
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

    /// <summary>The text of a name, a string, a number or a word as it stands in the document; <see langword="null"/> for a list or an object.</summary>
    public static string? ScalarText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray or JsonTokenType.StartObject => null,
        JsonTokenType.String => TryGetText(ref reader, out var text) ? text : text,
        _ => RawText(ref reader),
    };

    /// <summary>The characters of the token as they stand in the document, escapes and all.</summary>
    public static string RawText(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>What the token is, in words that can follow "but was".</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => $"the number {Shorten(RawText(ref reader))}",
        JsonTokenType.String => $"the string {Text.Quote(ScalarText(ref reader)!)}",
        _ => RawText(ref reader),
    };

    /// <summary>A number as it stands in the document, cut where it is very long.</summary>
    public static string Shorten(string number)
    {
        const int Longest = 40;
        return number.Length <= Longest ? number : $"{number[..Longest]}... ({Text.Of(number.Length)} characters)";
    }
}
