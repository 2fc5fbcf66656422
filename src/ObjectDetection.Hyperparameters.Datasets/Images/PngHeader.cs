using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Reads the header of a PNG. What makes it corrupt is what libpng refuses.</summary>
/// <remarks>Source: https://www.w3.org/TR/png-3/.</remarks>
internal static class PngHeader
{
    /// <summary>Where the chunk after the header begins.</summary>
    public const int End = 33;

    private const int FrameOfChunk = 12;
    private const int Palette = 3;

    /// <summary>The remainders of four bits, which make a table small enough for a check of 17 bytes.</summary>
    private static readonly uint[] Remainders =
    [
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    ];

    private static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static ImageHeader Read(ReadOnlySpan<byte> head, long length)
    {
        var corrupt = new ImageHeader { Format = ImageFormat.Png, Fault = ImageFault.Corrupt };
        if (length <= End || !head.StartsWith(Start) || BinaryPrimitives.ReadUInt32BigEndian(head[29..]) != ChecksumOf(head[12..29]))
        {
            return corrupt;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(head[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(head[20..]);
        var bits = head[24];
        var colors = head[25];
        var channels = ChannelsOf(colors, bits);
        if (width <= 0 || height <= 0 || channels == 0 || head[26] != 0 || head[27] != 0 || head[28] > 1)
        {
            return corrupt;
        }

        return FindFrames(head) switch
        {
            null => corrupt,
            { } isAnimated => new ImageHeader
            {
                Format = ImageFormat.Png,
                Width = width,
                Height = height,
                Channels = channels,
                BitsPerChannel = colors == Palette ? 8 : bits,
                IsPalette = colors == Palette,
                IsAnimated = isAnimated,
            },
        };
    }

    private static int ChannelsOf(byte colors, byte bits) => (colors, bits) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) => 1,
        (2, 8 or 16) => 3,
        (Palette, 1 or 2 or 4 or 8) => 3,
        (4, 8 or 16) => 2,
        (6, 8 or 16) => 4,
        _ => 0,
    };

    /// <summary>
    /// Determines whether the pixels come after the header of an animation. The bytes at hand decide, as an animation is no reason to read more.
    /// </summary>
    /// <returns><see langword="null"/> if the image ends before its pixels.</returns>
    private static bool? FindFrames(ReadOnlySpan<byte> head)
    {
        for (long at = End; at + 8 <= head.Length;)
        {
            var chunk = head[(int)at..];
            var name = chunk[4..];
            if (name.StartsWith("acTL"u8))
            {
                return true;
            }

            if (name.StartsWith("IDAT"u8))
            {
                return false;
            }

            if (name.StartsWith("IEND"u8))
            {
                return null;
            }

            at += FrameOfChunk + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            sum = (sum >> 4) ^ Remainders[(int)(sum & 15)];
            sum = (sum >> 4) ^ Remainders[(int)(sum & 15)];
        }

        return ~sum;
    }
}
