using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Requests.Sources;

/// <summary>The text of a document, in which findings have their places.</summary>
internal sealed class SourceDocument
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly List<int> lineStarts = [0];

    /// <param name="utf8">The document, with or without a byte order mark.</param>
    public SourceDocument(ReadOnlyMemory<byte> utf8)
    {
        this.utf8 = utf8;
        var text = utf8.Span;
        lineStarts[0] = text.Length - JsonText.WithoutMark(text).Length;
        for (var start = lineStarts[0]; text[start..].IndexOf((byte)'\n') is >= 0 and var length;)
        {
            start += length + 1;
            lineStarts.Add(start);
        }
    }

    public ReadOnlySpan<byte> Text => utf8.Span;

    /// <summary>Returns the name or the value at a location, or <see langword="null"/> if the location has no column or the document no such place.</summary>
    public SourceToken? TokenAt(FindingLocation? location)
    {
        if (location is not { Line: { } line, Column: { } column } || line > lineStarts.Count)
        {
            return null;
        }

        var rest = LineOf(line);
        var offset = OffsetOf(rest, column - 1);
        return offset < rest.Length ? new SourceToken(line, lineStarts[line - 1] + offset, SourceToken.LengthOf(rest[offset..], IsBlock(rest[..offset]))) : null;
    }

    /// <summary>Returns the length of the name or the value at a location, in UTF-16 code units.</summary>
    public int? UnitsOf(FindingLocation? location) => TokenAt(location) is { } token ? Encoding.UTF8.GetCharCount(Text.Slice(token.Start, token.Length)) : null;

    /// <summary>Determines whether a token is where the document begins, which says nothing of what is at fault in it.</summary>
    public bool IsWhole(SourceToken token) => Text[lineStarts[0]..token.Start].Trim(" \t\r\n"u8).IsEmpty && Text[token.Start] is (byte)'{' or (byte)'[';

    /// <summary>Returns a line without its end.</summary>
    public ReadOnlySpan<byte> LineOf(int line)
    {
        var rest = Text[lineStarts[line - 1]..(line < lineStarts.Count ? lineStarts[line] : Text.Length)];
        return rest.TrimEnd("\r\n"u8);
    }

    /// <summary>Returns where a token begins within its line.</summary>
    public int StartInLine(SourceToken token) => token.Start - lineStarts[token.Line - 1];

    /// <summary>Determines whether a place is in block style, in which YAML lets a plain value have commas and brackets.</summary>
    private bool IsBlock(ReadOnlySpan<byte> before) =>
        before.IndexOfAny((byte)'{', (byte)'[') < 0 && Text[lineStarts[0]..].TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[' or (byte)'/', ..];

    /// <summary>Returns the offset of a UTF-16 code unit.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> line, int units)
    {
        var offset = Math.Min(units, line.Length);
        if (Ascii.IsValid(line[..offset]))
        {
            return offset;
        }

        for (offset = 0; units > 0 && offset < line.Length;)
        {
            Rune.DecodeFromUtf8(line[offset..], out var rune, out var length);
            units -= rune.Utf16SequenceLength;
            offset += length;
        }

        return offset;
    }
}

/// <summary>A name or a value in a line of a document.</summary>
/// <param name="Line">The number of the line, starting at 1.</param>
/// <param name="Start">The offset in the document.</param>
/// <param name="Length">The number of bytes, with the quotes.</param>
internal readonly record struct SourceToken(int Line, int Start, int Length)
{
    private static readonly SearchValues<byte> EndsOfWord = SearchValues.Create(",:]}#\t"u8);

    /// <summary>Returns the length of what a text begins with: a string, a list that ends in the line, or a word.</summary>
    public static int LengthOf(ReadOnlySpan<byte> text, bool isBlock)
    {
        var length = text[0] switch
        {
            (byte)'"' => EndOfString(text),
            (byte)'\'' => text[1..].IndexOf((byte)'\'') + 2,
            (byte)'[' => text.IndexOf((byte)']') + 1,
            (byte)'{' or (byte)'}' or (byte)']' or (byte)',' or (byte)':' => 1,
            _ => text[..(isBlock ? EndInBlock(text) : text.IndexOfAny(EndsOfWord) is >= 0 and var end ? end : text.Length)].TrimEnd(" \t"u8).Length,
        };
        return Math.Max(1, length);
    }

    /// <summary>Returns the text that a token stands for.</summary>
    public static string TextOf(ReadOnlySpan<byte> token)
    {
        if (token is [(byte)'"', .., (byte)'"'])
        {
            var reader = new Utf8JsonReader(token);
            try
            {
                return reader.Read() && JsonToken.TryGetText(ref reader, out var text) ? text : "";
            }
            catch (JsonException)
            {
                return "";
            }
        }

        return Encoding.UTF8.GetString(token is [(byte)'\'', .., (byte)'\''] ? token[1..^1] : token);
    }

    /// <summary>Returns where a plain value or name ends: before a colon that ends a name, or before a comment.</summary>
    private static int EndInBlock(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if ((text[i] == (byte)':' && (i + 1 == text.Length || text[i + 1] is (byte)' ' or (byte)'\t')) || (text[i] == (byte)'#' && text[i - 1] is (byte)' ' or (byte)'\t'))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int EndOfString(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == (byte)'\\')
            {
                i++;
            }
            else if (text[i] == (byte)'"')
            {
                return i + 1;
            }
        }

        return text.Length;
    }
}
