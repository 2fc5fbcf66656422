using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Writes RecordIO files byte for byte as MXNet does: dmlc's writer around im2rec's packed records.</summary>
internal static class RecordFile
{
    public const uint Magic = 0xced7230a;

    public static byte[] Of(params byte[][] payloads) => [.. payloads.SelectMany(Frame)];

    /// <summary>Frames a record. The writer ends a part at each magic number at a multiple of four bytes, and drops it.</summary>
    public static byte[] Frame(byte[] payload)
    {
        var bytes = new List<byte>();
        var start = 0;
        for (var i = 0; i + 4 <= payload.Length; i += 4)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(payload.AsSpan(i)) == Magic)
            {
                Part(bytes, start == 0 ? 1u : 2, payload[start..i]);
                start = i + 4;
            }
        }

        Part(bytes, start == 0 ? 0u : 3, payload[start..]);
        bytes.AddRange(new byte[-bytes.Count & 3]);
        return [.. bytes];
    }

    public static void Part(List<byte> bytes, uint role, byte[] payload)
    {
        bytes.AddRange(U32(Magic));
        bytes.AddRange(U32((role << 29) | (uint)payload.Length));
        bytes.AddRange(payload);
    }

    /// <summary>Packs a record as mx.recordio.pack does.</summary>
    public static byte[] Pack(ulong id, float[] label, byte[] image) =>
        [.. U32((uint)label.Length), .. new byte[4], .. BitConverter.GetBytes(id), .. new byte[8], .. label.SelectMany(BitConverter.GetBytes), .. image];

    /// <summary>Returns the label of a number of objects.</summary>
    public static float[] Label(params float[] classes) => [2, 5, .. classes.SelectMany(static id => new float[] { id, 0.1f, 0.2f, 0.5f, 0.6f })];

    public static byte[] Png(int width, int height, int length = 60)
    {
        byte[] chunk = [.. "IHDR"u8, .. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. chunk, .. Big((int)System.IO.Hashing.Crc32.HashToUInt32(chunk))];
        return [.. head, .. Enumerable.Range(0, Math.Max(length - head.Length, 12)).Select(static i => (byte)(i * 7))];
    }

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
