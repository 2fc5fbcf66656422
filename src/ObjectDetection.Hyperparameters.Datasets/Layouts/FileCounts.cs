namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The files of a folder and its folders, by suffix.</summary>
internal sealed class FileCounts
{
    /// <summary>The largest number of files of a suffix of which each one contains many samples.</summary>
    public const int MostKept = 100_000;

    /// <summary>Gets the number of images.</summary>
    public SplitCount Images { get; } = new();

    /// <summary>Gets the number of JSON files.</summary>
    public SplitCount Annotations { get; } = new();

    /// <summary>Gets the first files, in the order of their names, of each suffix that one file makes a data set of.</summary>
    public SortedSet<string> Records { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Manifests { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Lists { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Indices { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether there are more files of a suffix than are kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets some of the files whose suffix says nothing.</summary>
    public FileNames Others { get; } = new();

    /// <summary>Gets some of the JSON files that are in no folder.</summary>
    public FileNames RootJson { get; } = new();

    public void Add(SuffixKind kind, string path)
    {
        switch (kind)
        {
            case SuffixKind.Image:
                Images.Add(path);
                break;
            case SuffixKind.Json:
                Annotations.Add(path);
                if (!path.Contains('/', StringComparison.Ordinal))
                {
                    RootJson.Add(path);
                }

                break;
            case SuffixKind.Records:
                Keep(Records, path);
                break;
            case SuffixKind.Index:
                Keep(Indices, path);
                break;
            case SuffixKind.Manifest:
                Keep(Manifests, path);
                break;
            case SuffixKind.List:
                Keep(Lists, path);
                break;
            default:
                Others.Add(path);
                break;
        }
    }

    private void Keep(SortedSet<string> kept, string path)
    {
        kept.Add(path);
        if (kept.Count > MostKept)
        {
            kept.Remove(kept.Max!);
            IsCut = true;
        }
    }
}
