namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Counts files, and those of them that are in folders of validation data.</summary>
internal sealed class SplitCount
{
    public long Total { get; private set; }

    public long OfValidation { get; private set; }

    /// <summary>Gets a value indicating whether some files are in folders of validation data, and others are not.</summary>
    public bool IsMixed => OfValidation > 0 && OfValidation < Total;

    public void Add(ReadOnlySpan<char> path)
    {
        Total++;
        OfValidation += ChannelNames.IsInValidation(path) ? 1 : 0;
    }
}
