namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Keeps some files of each kind of name. Parts of one file have a kind in common: the name without digits. Where there are many kinds, the suffix is one, too.</summary>
internal sealed class FileNames
{
    private const int MostKinds = 256;
    private const int MostFiles = 4;
    private readonly SortedList<string, SortedSet<string>> kinds = new(StringComparer.Ordinal);
    private readonly SortedList<string, SortedSet<string>> suffixes = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether there are more kinds than are kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets the files that are kept, by kind.</summary>
    public IEnumerable<(string Kind, IReadOnlyCollection<string> Files)> Kept => kinds.Concat(suffixes).Select(static entry => (entry.Key, (IReadOnlyCollection<string>)entry.Value));

    /// <summary>Returns a path without its digits.</summary>
    public static string KindOf(string path) => string.Concat(path.Where(static character => !char.IsAsciiDigit(character)));

    /// <summary>Returns the suffix of a path, in a form that no path without digits has.</summary>
    public static string SuffixOf(string path) => "*" + Path.GetExtension(path);

    public void Add(string path)
    {
        Keep(kinds, KindOf(path), path);
        Keep(suffixes, SuffixOf(path), path);
    }

    /// <summary>Keeps the first kinds, and the first files of each, in the order of their names: the order in which a folder is listed does not matter.</summary>
    private void Keep(SortedList<string, SortedSet<string>> kept, string kind, string path)
    {
        if (!kept.TryGetValue(kind, out var files))
        {
            if (kept.Count == MostKinds)
            {
                IsCut = true;
                if (string.CompareOrdinal(kind, kept.GetKeyAtIndex(MostKinds - 1)) > 0)
                {
                    return;
                }

                kept.RemoveAt(MostKinds - 1);
            }

            kept.Add(kind, files = new SortedSet<string>(StringComparer.Ordinal));
        }

        files.Add(path);
        if (files.Count > MostFiles)
        {
            files.Remove(files.Max!);
        }
    }
}
