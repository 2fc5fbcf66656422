namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Counts files by what the names of their folders say.</summary>
internal sealed class SplitCount
{
    private readonly long[] counts = new long[Enum.GetValues<ChannelKind>().Length];

    public long Total => counts.Sum();

    /// <summary>Gets the number of files in folders of validation data, or of labeled tests.</summary>
    public long OfValidation => Of(ChannelKind.Validation) + Of(ChannelKind.Test);

    /// <summary>Gets a value indicating whether some files are in folders of validation data, and others are not.</summary>
    public bool IsMixed => OfValidation > 0 && OfValidation < Total;

    /// <summary>Gets a value indicating whether there are folders for training or for validation.</summary>
    public bool IsDivided => Of(ChannelKind.Training) + OfValidation > 0;

    public long Of(ChannelKind kind) => counts[(int)kind];

    public void Add(ReadOnlySpan<char> path) => counts[(int)ChannelNames.KindOfFolders(path)]++;

    /// <summary>Returns the counts without those of tests.</summary>
    public SplitCount WithoutTests()
    {
        var others = new SplitCount();
        counts.CopyTo(others.counts, 0);
        others.counts[(int)ChannelKind.Test] = 0;
        return others;
    }
}
