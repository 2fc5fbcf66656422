using System.Text;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>Reads values of any kind where a certain one is expected. None of it allocates but <see cref="TextOf(ReadOnlySpan{byte}, int)"/>.</summary>
internal static class JsonReading
{
    /// <summary>The deepest nesting that is read. Python's reader has about the same bound.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>The longest name of a member that is compared with one that has escapes.</summary>
    private const int LongestName = 64;
    private const int LongestEscape = 6;

    /// <summary>The longest S3 URI has 5 characters before a bucket of 63, a slash, and a key of 1024 bytes.</summary>
    private const int LongestText = 1100;
    private const int LongestCharacter = 4;

    public static JsonReaderOptions Options { get; } = new() { MaxDepth = MaximumDepth };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> text) => HasByteOrderMark(text) ? text[ByteOrderMark.Length..] : text;

    public static bool HasByteOrderMark(ReadOnlySpan<byte> text) => text.StartsWith(ByteOrderMark);

    /// <summary>Determines whether text has two bytes for each character, as some shells and editors write it.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> text) =>
        text.StartsWith<byte>([0xFF, 0xFE]) || text.StartsWith<byte>([0xFE, 0xFF]) || text is [(byte)'{' or (byte)'[' or (>= (byte)'0' and <= (byte)'9'), 0, > 0, 0, ..] or [0, (byte)'{' or (byte)'[' or (>= (byte)'0' and <= (byte)'9'), 0, > 0, ..];

    public static JsonKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.String => JsonKind.Text,
        JsonTokenType.Null => JsonKind.Null,
        JsonTokenType.True or JsonTokenType.False => JsonKind.Boolean,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.StartObject => JsonKind.Object,
        _ => JsonKind.Missing,
    };

    /// <summary>Reads a value, whatever it is.</summary>
    public static JsonNumber ReadNumber(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return new JsonNumber(JsonKind.Number, ValueOf(ref reader));
            case JsonTokenType.String:
                return Digits(reader.ValueSpan);
            case var token:
                reader.Skip();
                return new JsonNumber(KindOf(token), 0);
        }
    }

    /// <summary>Writes the text of a name or value without its escapes to a buffer.</summary>
    /// <returns>The text, which is in the JSON itself if it has no escapes.</returns>
    public static ReadOnlySpan<byte> Unescape(scoped ref readonly Utf8JsonReader reader, ref byte[] buffer)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        if (buffer.Length < reader.ValueSpan.Length)
        {
            buffer = new byte[reader.ValueSpan.Length];
        }

        return Unescape(in reader, buffer);
    }

    /// <summary>Determines whether a name is another one. A name that has escapes is only written out if it can be.</summary>
    public static bool IsName(scoped ref readonly Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueSpan.SequenceEqual(name) || (reader.ValueIsEscaped && IsEscapedName(in reader, name));

    /// <summary>Writes the name of a member to a buffer if it has escapes and can be one that matters.</summary>
    public static ReadOnlySpan<byte> NameOf(scoped ref readonly Utf8JsonReader reader, Span<byte> buffer)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        return reader.ValueSpan.Length <= buffer.Length ? Unescape(in reader, buffer) : default;
    }

    /// <summary>Gets the length of a buffer for <see cref="NameOf"/>.</summary>
    public static int NameBuffer => LongestName * LongestEscape;

    /// <summary>Returns text; bytes that are not UTF-8 become replacement characters. A text that is longer than any name or reference that works is cut.</summary>
    public static string TextOf(ReadOnlySpan<byte> utf8, int longest = LongestText)
    {
        if (utf8.Length <= longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // A character is not cut in two.
        var end = longest;
        while (end > longest - LongestCharacter && (utf8[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(utf8[..end]) + "...";
    }

    /// <summary>Returns the text of a name or value.</summary>
    public static string TextOf(ref Utf8JsonReader reader)
    {
        byte[] buffer = [];
        return TextOf(Unescape(in reader, ref buffer));
    }

    private static bool IsEscapedName(scoped ref readonly Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        var escaped = reader.ValueSpan;
        if (escaped.Length > name.Length * LongestEscape)
        {
            return false;
        }

        Span<byte> buffer = escaped.Length <= 512 ? stackalloc byte[512] : new byte[escaped.Length];
        return Unescape(in reader, buffer).SequenceEqual(name);
    }

    private static ReadOnlySpan<byte> Unescape(scoped ref readonly Utf8JsonReader reader, Span<byte> buffer)
    {
        try
        {
            return buffer[..reader.CopyString(buffer)];
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: the name is what was written.
            return reader.ValueSpan;
        }
    }

    private static double ValueOf(ref Utf8JsonReader reader)
    {
        var digits = reader.ValueSpan;
        if (digits.Length <= 9)
        {
            var value = 0;
            foreach (var digit in digits)
            {
                if (!char.IsAsciiDigit((char)digit))
                {
                    value = -1;
                    break;
                }

                value = (value * 10) + (digit - '0');
            }

            if (value >= 0)
            {
                return value;
            }
        }

        return reader.TryGetDouble(out var number) ? number : double.PositiveInfinity;
    }

    private static JsonNumber Digits(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return new JsonNumber(JsonKind.Text, 0);
        }

        return new JsonNumber(JsonKind.Digits, System.Buffers.Text.Utf8Parser.TryParse(text, out double value, out _) ? value : double.PositiveInfinity);
    }
}
