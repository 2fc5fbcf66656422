using System.Text;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Texts as bytes. Unlike UTF-8, half of a surrogate pair is kept: as the three bytes that UTF-8 would use if it allowed them.</summary>
internal static class Wtf8
{
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
            {
                bytes.AddRange([0xED, (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
                continue;
            }

            var length = char.IsSurrogate(text[i]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
            i += length - 1;
        }

        return [.. bytes];
    }

    /// <summary>Decodes bytes. What is not UTF-8 either becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var half = IndexOfHalf(bytes); half >= 0; half = IndexOfHalf(bytes))
        {
            text.Append(Encoding.UTF8.GetString(bytes[..half]));
            text.Append((char)(0xD000 | ((bytes[half + 1] & 0x3F) << 6) | (bytes[half + 2] & 0x3F)));
            bytes = bytes[(half + 3)..];
        }

        return text.Append(Encoding.UTF8.GetString(bytes)).ToString();
    }

    private static int IndexOfHalf(ReadOnlySpan<byte> bytes)
    {
        for (var i = bytes.IndexOf((byte)0xED); i >= 0 && i + 2 < bytes.Length; i++)
        {
            if (bytes[i] == 0xED && bytes[i + 1] is >= 0xA0 and <= 0xBF && bytes[i + 2] is >= 0x80 and <= 0xBF)
            {
                return i;
            }
        }

        return -1;
    }
}
