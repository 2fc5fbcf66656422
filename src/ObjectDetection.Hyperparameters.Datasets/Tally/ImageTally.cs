using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Counts the sizes, formats and channels of images.</summary>
internal sealed class ImageTally
{
    /// <summary>The width of a bin of <see cref="Widths"/> and <see cref="Heights"/> in pixels.</summary>
    public const int PixelsPerBin = 32;

    private const int MaximumBin = 1023;

    public Histogram Widths { get; } = new(MaximumBin);

    public Histogram Heights { get; } = new(MaximumBin);

    public Histogram Formats { get; } = new();

    public Histogram Channels { get; } = new();

    /// <summary>Gets the smallest and the largest width and height, in pixels; zero if no size is known.</summary>
    public (int Smallest, int Largest) WidthRange { get; private set; }

    public (int Smallest, int Largest) HeightRange { get; private set; }

    /// <summary>Counts an image whose header was read.</summary>
    public void Add(in ImageHeader header)
    {
        Formats.Add((int)header.Format);
        if (header.Channels > 0)
        {
            Channels.Add(header.Channels);
        }

        AddSize(header.Width, header.Height);
    }

    /// <summary>Counts the size of an image.</summary>
    public void AddSize(int width, int height)
    {
        if (width > 0 && height > 0)
        {
            Widths.Add(width / PixelsPerBin);
            Heights.Add(height / PixelsPerBin);
            AddRanges((width, width), (height, height));
        }
    }

    public void AddRanges((int Smallest, int Largest) width, (int Smallest, int Largest) height) =>
        (WidthRange, HeightRange) = (Join(WidthRange, width), Join(HeightRange, height));

    public void Append(ImageTally other)
    {
        Widths.Append(other.Widths);
        Heights.Append(other.Heights);
        Formats.Append(other.Formats);
        Channels.Append(other.Channels);
        AddRanges(other.WidthRange, other.HeightRange);
    }

    private static (int Smallest, int Largest) Join((int Smallest, int Largest) left, (int Smallest, int Largest) right) =>
        left == default ? right : right == default ? left : (Math.Min(left.Smallest, right.Smallest), Math.Max(left.Largest, right.Largest));
}
