namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The number of files by suffix.</summary>
internal sealed class FileCounts
{
    private static readonly HashSet<string> ImageSuffixes = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png" };

    public long Images { get; private set; }

    public long Annotations { get; private set; }

    /// <summary>Gets the first files, in the order of their names, of each suffix that one file makes a data set of.</summary>
    public SortedSet<string> Records { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Manifests { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Lists { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Indices { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether there are more files of a suffix than are kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets some of the other files, to tell what the folder contains instead.</summary>
    public SortedSet<string> Others { get; } = new(StringComparer.Ordinal);

    public void Add(string path, int mostKept)
    {
        const int Few = 8;
        var suffix = Path.GetExtension(path).ToUpperInvariant();
        if (ImageSuffixes.Contains(suffix))
        {
            Images++;
            return;
        }

        Annotations += suffix == ".JSON" ? 1 : 0;
        var (kept, most) = suffix switch
        {
            ".REC" => (Records, mostKept),
            ".IDX" => (Indices, mostKept),
            ".MANIFEST" or ".JSONL" => (Manifests, mostKept),
            ".LST" => (Lists, mostKept),
            _ => (Others, Few),
        };
        kept.Add(path);
        if (kept.Count > most)
        {
            kept.Remove(kept.Max!);
            IsCut |= kept != Others;
        }
    }
}
