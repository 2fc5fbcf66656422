using System.Text;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Tells in which line and column of a text a byte stands.</summary>
/// <param name="text">The text, in UTF-8.</param>
internal ref struct JsonLines(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int line = 1;
    private int lineStart;
    private int counted;

    /// <summary>The place of a byte. Asking for one place after the other is quick in the order of the text.</summary>
    public FindingLocation Locate(string path, long offset)
    {
        GoTo((int)offset);
        return new FindingLocation(path, line, Encoding.UTF8.GetCharCount(text[lineStart..(int)offset]) + 1);
    }

    /// <summary>The place of a byte as System.Text.Json counts: the line and the bytes before it in the line, both from 0.</summary>
    public (long Line, long BytePositionInLine) Position(long offset)
    {
        GoTo((int)offset);
        return (line - 1, offset - lineStart);
    }

    /// <summary>The offset of a place that System.Text.Json tells.</summary>
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
            (line, lineStart, counted) = (1, 0, 0);
        }

        line += text[counted..offset].Count((byte)'\n');
        lineStart = text[..offset].LastIndexOf((byte)'\n') + 1;
        counted = offset;
    }
}
