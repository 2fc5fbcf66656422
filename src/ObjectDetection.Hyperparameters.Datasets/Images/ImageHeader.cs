namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>What the header of an image says.</summary>
internal readonly record struct ImageHeader
{
    /// <summary>Gets the format, which is known for most corrupt images too.</summary>
    public ImageFormat Format { get; init; }

    /// <summary>Gets the width in pixels, or 0 if it is unknown.</summary>
    public int Width { get; init; }

    /// <summary>Gets the height in pixels, or 0 if it is unknown.</summary>
    public int Height { get; init; }

    /// <summary>Gets the number of channels of a pixel, 1 to 4, or 0 if it is unknown. The colors of a palette have three.</summary>
    public int Channels { get; init; }

    /// <summary>Gets the number of bits of a channel, or 0 if it is unknown. The colors of a palette have 8 for each channel, whatever their number.</summary>
    public int BitsPerChannel { get; init; }

    /// <summary>Gets a value indicating whether the four channels are the inks of a print.</summary>
    public bool IsCmyk { get; init; }

    /// <summary>Gets a value indicating whether a pixel is the number of a color in a palette.</summary>
    public bool IsPalette { get; init; }

    /// <summary>Gets a value indicating whether the bytes that were read say that the image is animated.</summary>
    public bool IsAnimated { get; init; }

    /// <summary>Gets a value indicating whether the image is shown turned by a quarter. Some readers turn it, and then its width is its height.</summary>
    public bool IsTurned { get; init; }

    public ImageFault Fault { get; init; }

    /// <summary>Gets the number of first bytes without which the header cannot be read, or 0 if it was read as far as it will be.</summary>
    public int NeedsLength { get; init; }

    public bool HasSize => Width > 0 && Height > 0;

    /// <summary>Determines whether an annotation with a size can be that of the image.</summary>
    public bool Fits(double width, double height) => (width == Width && height == Height) || (IsTurned && width == Height && height == Width);
}
