namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The number of files in a folder of the folder.</summary>
internal sealed class FolderCounts
{
    public SplitCount Images { get; } = new();

    public SplitCount Annotations { get; } = new();

    /// <summary>Counts a file.</summary>
    /// <param name="kind">What its suffix says.</param>
    /// <param name="path">The path in the folder.</param>
    public void Add(SuffixKind kind, ReadOnlySpan<char> path)
    {
        if (kind == SuffixKind.Image)
        {
            Images.Add(path);
        }
        else if (kind == SuffixKind.Json)
        {
            Annotations.Add(path);
        }
    }
}
