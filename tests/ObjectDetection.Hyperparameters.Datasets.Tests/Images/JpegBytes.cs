using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

/// <summary>Builds the bytes of a JPEG, segment by segment.</summary>
internal sealed class JpegBytes
{
    private readonly List<byte> bytes = [0xFF, 0xD8];

    public int Length => bytes.Count;

    public static byte[] Of(int width, int height, int channels = 3) =>
        new JpegBytes().Jfif().Table().Frame(width, height, channels).Scan().ToArray();

    public JpegBytes Jfif() => Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

    public JpegBytes Exif(int length) => Segment(0xE1, [.. "Exif\0\0"u8, .. new byte[length - 6]]);

    public JpegBytes Table() => Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]);

    public JpegBytes Frame(int width, int height, int channels = 3, byte bits = 8, byte marker = 0xC0)
    {
        byte[] components = [.. Enumerable.Range(1, channels).SelectMany(static id => new byte[] { (byte)id, 0x11, 0 })];
        return Segment(marker, [bits, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)channels, .. components]);
    }

    public JpegBytes Scan() => Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]).Raw([0x12, 0x34, 0x56, 0xFF, 0xD9]);

    public JpegBytes Segment(byte marker, byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return Raw([0xFF, marker, .. length, .. data]);
    }

    public JpegBytes Raw(params byte[] data)
    {
        bytes.AddRange(data);
        return this;
    }

    public byte[] ToArray() => [.. bytes];
}
