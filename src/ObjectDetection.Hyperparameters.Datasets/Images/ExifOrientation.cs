using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Reads the orientation of an image from the Exif segment of a JPEG.</summary>
/// <remarks>Source: Exif 2.32 (CIPA DC-008), 4.6.4, tag 274.</remarks>
internal static class ExifOrientation
{
    private const int Preamble = 6;
    private const int TiffHeader = 8;
    private const int EntryLength = 12;
    private const ushort Tag = 274;

    /// <summary>Determines whether an image is shown turned by a quarter, so that width and height change places.</summary>
    /// <param name="segment">The segment, without its length. It can be that of other data.</param>
    public static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < Preamble + TiffHeader || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[Preamble..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8))
        {
            return false;
        }

        long at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at + 2 > tiff.Length)
        {
            return false;
        }

        var count = U16(tiff[(int)at..], isLittle);
        at += 2;
        for (var i = 0; i < count && at + EntryLength <= tiff.Length; i++, at += EntryLength)
        {
            if (U16(tiff[(int)at..], isLittle) == Tag)
            {
                return U16(tiff[(int)(at + 8)..], isLittle) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
