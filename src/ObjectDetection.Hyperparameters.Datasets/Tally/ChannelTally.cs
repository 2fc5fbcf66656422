namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Everything that is counted about one channel. The tallies of parts, appended in order, are that of the whole.</summary>
/// <param name="maxExamples">The maximum number of examples of a problem.</param>
internal sealed class ChannelTally(int maxExamples)
{
    /// <summary>The number of bins for the size of a box: the square root of its share of the image.</summary>
    public const int SizeBins = 1000;

    public int MaxExamples => maxExamples;

    /// <summary>Gets the number of samples.</summary>
    public long Images { get; set; }

    public long Objects { get; set; }

    /// <summary>Gets the number of samples by their number of objects.</summary>
    public Histogram ObjectsPerImage { get; } = new();

    /// <summary>Gets the number of boxes by size, in thousandths of the image's side.</summary>
    public Histogram BoxSizes { get; } = new(SizeBins);

    public ClassTally Classes { get; } = new(maxExamples);

    public ImageTally Pictures { get; } = new();

    public ProblemTally Problems { get; } = new(maxExamples);

    /// <summary>Gets the number of values of the widest label, or <see langword="null"/> if there is no label.</summary>
    public long? WidestLabel { get; private set; }

    /// <summary>Gets where the widest label is.</summary>
    public DatasetLocation? WidestPlace { get; private set; }

    /// <summary>Gets or sets a value indicating whether all of the data was read.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Gets the files and the number of samples of each, in the order of <see cref="Names"/> and <see cref="Contents"/>.</summary>
    public List<SampleRange> Ranges { get; } = [];

    /// <summary>Gets the paths of images that are samples themselves, in the order of <see cref="Names"/> and <see cref="Contents"/>, if the report is a part of a larger data set.</summary>
    /// <remarks>Other samples are located by <see cref="Ranges"/>, and images of a set that is no part by nothing: their keys are only compared, and then they are read again.</remarks>
    public List<string> Paths { get; } = [];

    /// <summary>Gets the number of samples that have a location.</summary>
    public long Located => Paths.Count > 0 ? Paths.Count : Ranges.Sum(static range => range.Count);

    /// <summary>Gets a key for each sample by which it is identified: an ID, a name, a reference.</summary>
    public KeyList Names { get; } = new();

    /// <summary>Gets a key for each sample that images with equal bytes share.</summary>
    public KeyList Contents { get; } = new();

    /// <summary>Counts a sample.</summary>
    /// <param name="objects">The number of its objects.</param>
    public void AddImage(int objects)
    {
        Images++;
        Objects += objects;
        ObjectsPerImage.Add(objects);
    }

    /// <summary>Counts a label of a number of values.</summary>
    public void AddLabel(long width, in Place place)
    {
        if (width > (WidestLabel ?? -1) || (width == WidestLabel && WidestPlace is { } widest && place.IsBefore(widest)))
        {
            (WidestLabel, WidestPlace) = (width, place.ToLocation());
        }
    }

    /// <summary>Counts a box.</summary>
    /// <param name="width">The width as a fraction of the image's.</param>
    /// <param name="height">The height as a fraction of the image's.</param>
    public void AddBox(double width, double height)
    {
        var size = Math.Sqrt(width * height);
        if (size >= 0)
        {
            BoxSizes.Add((int)Math.Min(size * SizeBins, SizeBins));
        }
    }

    public void AddWidest(long width, DatasetLocation? place)
    {
        if (width > (WidestLabel ?? -1) || (width == WidestLabel && place is not null && place.CompareTo(WidestPlace) < 0))
        {
            (WidestLabel, WidestPlace) = (width, place);
        }
    }

    /// <summary>Appends a part.</summary>
    /// <param name="other">The part. It must not be used any more.</param>
    /// <param name="shift">How far its numbers of lines and records move.</param>
    public void Append(ChannelTally other, Shift shift = default)
    {
        Images += other.Images;
        Objects += other.Objects;
        ObjectsPerImage.Append(other.ObjectsPerImage);
        BoxSizes.Append(other.BoxSizes);
        Classes.Append(other.Classes, shift);
        Pictures.Append(other.Pictures);
        Problems.Append(other.Problems, shift);
        if (other.WidestLabel is { } width)
        {
            AddWidest(width, other.WidestPlace is { } place ? shift.Apply(place) : null);
        }

        IsComplete &= other.IsComplete;
        Names.Append(other.Names);
        Contents.Append(other.Contents);
        Ranges.AddRange(other.Ranges);
        Paths.AddRange(other.Paths);
    }
}
