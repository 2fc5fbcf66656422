using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>Makes JPEGs with the segments of libjpeg's and a scan of noise.</summary>
internal sealed class JpegBytes
{
    private const int FirstNoise = 1 << 20;

    /// <summary>The start, a JFIF header, two quantization tables, a frame of three components, four Huffman tables, and the start of the scan.</summary>
    private static readonly (byte Marker, byte[] Content)[] Segments =
    [
        (0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        (0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        (0xDB, [1, .. Enumerable.Repeat((byte)9, 64)]),
        (0xC0, [8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
        (0xC4, [0x00, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, .. Values(12)]),
        (0xC4, [0x10, 0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125, .. Values(162)]),
        (0xC4, [0x01, 0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, .. Values(12)]),
        (0xC4, [0x11, 0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119, .. Values(162)]),
        (0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
    ];

    private readonly byte[] head = [0xFF, 0xD8, .. Segments.SelectMany(static segment => (byte[])[0xFF, segment.Marker, 0, (byte)(segment.Content.Length + 2), .. segment.Content])];
    private readonly byte[] noise = new byte[FirstNoise];
    private readonly int frame;

    public JpegBytes(Random random)
    {
        frame = head.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        random.NextBytes(noise);

        // Neither a marker nor the start of a record may be in the noise.
        noise.AsSpan().Replace((byte)0xFF, (byte)0);
        noise.AsSpan().Replace((byte)0xCE, (byte)1);
    }

    /// <summary>Gets the length of the shortest image.</summary>
    public int ShortestLength => head.Length + 2;

    /// <summary>Writes an image of a size in pixels and a length in bytes.</summary>
    public void Write(Stream stream, int width, int height, int length, int variant)
    {
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(frame + 7), (ushort)width);
        stream.Write(head);
        var scan = length - ShortestLength;
        stream.Write(noise, (int)((uint)variant * 7919 % (uint)(noise.Length - scan)), scan);
        stream.Write([0xFF, 0xD9]);
    }

    private static IEnumerable<byte> Values(int count) => Enumerable.Range(0, count).Select(static value => (byte)value);
}
