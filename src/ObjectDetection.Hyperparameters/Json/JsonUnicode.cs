using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Which part of a document is valid text.</summary>
internal static class JsonUnicode
{
    /// <summary>The text without the byte order mark that some editors put before it.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8)
    {
        var mark = "\uFEFF"u8;
        return utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8;
    }

    /// <summary>How many bytes are valid UTF-8, from the start to the first that is not.</summary>
    public static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return utf8.Length;
        }

        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var consumed) == OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }

    /// <summary>Whether a text has the byte order mark of UTF-16, which some shells write.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
