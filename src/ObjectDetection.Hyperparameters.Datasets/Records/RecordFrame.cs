using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>The eight bytes before each part of a record: the magic number, and the length with the part's role.</summary>
/// <remarks>Source: https://github.com/dmlc/dmlc-core/blob/main/include/dmlc/recordio.h.</remarks>
/// <param name="Role">The role of the part.</param>
/// <param name="Length">The number of bytes that follow, without padding.</param>
internal readonly record struct RecordFrame(uint Role, int Length)
{
    /// <summary>The number of bytes of a frame.</summary>
    public const int Size = 8;

    public const uint Magic = 0xced7230a;

    /// <summary>The frames, and with them the records, start at multiples of four bytes.</summary>
    public const int Alignment = 4;

    public const uint Whole = 0;
    public const uint First = 1;
    public const uint Middle = 2;
    public const uint Last = 3;

    private const int RoleShift = 29;
    private const uint LengthMask = (1u << RoleShift) - 1;

    /// <summary>Gets a value indicating whether a record starts here.</summary>
    public bool IsStart => Role is Whole or First;

    /// <summary>Gets the number of bytes that follow, with padding.</summary>
    public long PaddedLength => (Length + (Alignment - 1L)) & -Alignment;

    /// <summary>Reads a frame.</summary>
    /// <returns><see langword="false"/> if the bytes are not a frame.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out RecordFrame frame)
    {
        var coded = BinaryPrimitives.ReadUInt32LittleEndian(bytes[Alignment..]);
        frame = new(coded >> RoleShift, (int)(coded & LengthMask));
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Magic && frame.Role <= Last;
    }

    /// <summary>Finds the first frame at which a record starts.</summary>
    /// <param name="bytes">Bytes that begin at a multiple of four in the file.</param>
    /// <returns>The offset, or -1 if there is none whose eight bytes are all there.</returns>
    public static int FindStart(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, uint>(bytes);
        var magic = BitConverter.IsLittleEndian ? Magic : BinaryPrimitives.ReverseEndianness(Magic);
        for (var from = 0; from + 1 < words.Length; from++)
        {
            var found = words[from..^1].IndexOf(magic);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (TryRead(bytes[(from * Alignment)..], out var frame) && frame.IsStart)
            {
                return from * Alignment;
            }
        }

        return -1;
    }
}
