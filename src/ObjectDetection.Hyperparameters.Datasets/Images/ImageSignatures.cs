using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Recognizes the format of an image by its first bytes.</summary>
internal static class ImageSignatures
{
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    public static ImageFormat FormatOf(ReadOnlySpan<byte> head)
    {
        if (Starts(head, Jpeg))
        {
            return ImageFormat.Jpeg;
        }

        return Starts(head, Png) ? ImageFormat.Png : Other(head);
    }

    /// <summary>Determines whether an image starts with a signature, as far as it goes: one that is cut off within it is an image that is cut off.</summary>
    private static bool Starts(ReadOnlySpan<byte> head, ReadOnlySpan<byte> signature) =>
        head.Length < signature.Length ? signature.StartsWith(head) : head.StartsWith(signature);

    private static ImageFormat Other(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return ImageFormat.Gif;
        }

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
        {
            return ImageFormat.Tiff;
        }

        if (head.StartsWith("\0\0\0\x0CjP  \r\n"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]))
        {
            return ImageFormat.Jpeg2000;
        }

        if (head.StartsWith("\0\0\0\x0CJXL \r\n"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]))
        {
            return ImageFormat.JpegXl;
        }

        if (head.StartsWith("RIFF"u8) && Has(head, 8, "WEBP"u8))
        {
            return ImageFormat.WebP;
        }

        return IsBmp(head) ? ImageFormat.Bmp : ContainerOf(head);
    }

    /// <summary>Two letters begin many a text, so that the length of the second header counts, too.</summary>
    private static bool IsBmp(ReadOnlySpan<byte> head) =>
        head.StartsWith("BM"u8) && head.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124;

    private static ImageFormat ContainerOf(ReadOnlySpan<byte> head)
    {
        if (!Has(head, 4, "ftyp"u8))
        {
            return ImageFormat.Unknown;
        }

        if (Has(head, 8, "avif"u8) || Has(head, 8, "avis"u8))
        {
            return ImageFormat.Avif;
        }

        return Has(head, 8, "hei"u8) || Has(head, 8, "hev"u8) || Has(head, 8, "mif1"u8) || Has(head, 8, "msf1"u8) ? ImageFormat.Heic : ImageFormat.Unknown;
    }

    private static bool Has(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> text) => head.Length >= at && head[at..].StartsWith(text);
}
