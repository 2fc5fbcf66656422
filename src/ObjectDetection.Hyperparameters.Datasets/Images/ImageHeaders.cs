namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Reads the headers of images without decoding, allocating or trusting anything.</summary>
internal static class ImageHeaders
{
    /// <summary>The most first bytes that are asked for. The size of a JPEG whose metadata are longer is unknown.</summary>
    public const int MaximumHead = 4 << 20;

    /// <summary>The first bytes that tell every format from the others, and the whole header of a PNG.</summary>
    public const int MinimumHead = PngHeader.End;

    /// <summary>Reads the header of an image from its first bytes.</summary>
    /// <param name="head">The first bytes, or all.</param>
    /// <param name="length">The length of the whole image; <see cref="long.MaxValue"/> if it is unknown. A length below that of <paramref name="head"/> has no effect.</param>
    /// <returns>
    /// The header. If its <see cref="ImageHeader.NeedsLength"/> is not 0, call again with that many first bytes, or with all if there turn out to be fewer; the rest of the
    /// header says nothing yet.
    /// </returns>
    public static ImageHeader Read(ReadOnlySpan<byte> head, long length)
    {
        length = Math.Max(length, head.Length);
        if (length == 0)
        {
            return new ImageHeader { Fault = ImageFault.Empty };
        }

        if (head.Length < Math.Min(length, MinimumHead))
        {
            return new ImageHeader { NeedsLength = (int)Math.Min(length, MinimumHead) };
        }

        return ImageSignatures.FormatOf(head) switch
        {
            ImageFormat.Jpeg => JpegHeader.Read(head, length),
            ImageFormat.Png => PngHeader.Read(head, length),
            ImageFormat.Unknown => new ImageHeader { Fault = ImageFault.NotAnImage },
            var other => new ImageHeader { Format = other, Fault = ImageFault.NotAccepted },
        };
    }
}
