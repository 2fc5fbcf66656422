using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

/// <summary>Builds the bytes of a PNG, chunk by chunk.</summary>
internal sealed class PngBytes
{
    private readonly List<byte> bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(uint width, uint height, byte color = 2, byte bits = 8) => new PngBytes().Header(width, height, color, bits).Pixels().End().ToArray();

    public PngBytes Header(uint width, uint height, byte color = 2, byte bits = 8, byte compression = 0, byte filter = 0, byte interlace = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(data, width);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), height);
        new[] { bits, color, compression, filter, interlace }.CopyTo(data, 8);
        return Chunk("IHDR"u8, data);
    }

    public PngBytes Pixels() => Chunk("IDAT"u8, [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]);

    public PngBytes End() => Chunk("IEND"u8, []);

    public PngBytes Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] checkedBytes = [.. name, .. data];
        bytes.AddRange(BigEndian((uint)data.Length));
        bytes.AddRange(checkedBytes);
        bytes.AddRange(BigEndian(ChecksumOf(checkedBytes)));
        return this;
    }

    public byte[] ToArray() => [.. bytes];

    /// <summary>Writes the checksum of a header that was changed.</summary>
    public static void Sign(byte[] png) => BigEndian(ChecksumOf(png.AsSpan(12, 17))).CopyTo(png, 29);

    /// <summary>The checksum, a bit at a time.</summary>
    private static uint ChecksumOf(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }
        }

        return ~sum;
    }

    private static byte[] BigEndian(uint value)
    {
        var data = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(data, value);
        return data;
    }
}
