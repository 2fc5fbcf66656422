using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>What is in a folder, by its own folders and the suffixes of files. It is small, whatever the number of files.</summary>
internal sealed class FolderSurvey
{
    /// <summary>The largest number of files of a suffix of which each one contains many samples.</summary>
    public const int MostKept = 100_000;

    private const int MostFolders = 1000;
    private const int MostNested = 3;
    private const string InAnnotations = ChannelNames.AnnotationSuffix + "/";

    private FolderSurvey(string path) => Path = path;

    public string Path { get; }

    /// <summary>Gets the number of files.</summary>
    public long Files { get; private set; }

    /// <summary>Gets the number of files by folder: the first part of their path, or nothing for files that are in none. Hidden files are not counted.</summary>
    public SortedDictionary<string, FileCounts> Folders { get; } = new(StringComparer.Ordinal);

    public FileCounts Total { get; } = new();

    /// <summary>Gets some of the folders, deeper than this one, that contain channels with annotations.</summary>
    public SortedSet<string> Nested { get; } = new(StringComparer.Ordinal);

    public static async Task<FolderSurvey> OfAsync(IDatasetStorage storage, string path, CancellationToken cancellationToken)
    {
        var survey = new FolderSurvey(path);
        var files = storage is LocalStorage ? LocalStorage.ListNamesAsync(path, cancellationToken) : storage.ListAsync(path, cancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            survey.Add(file.Path);
        }

        return survey;
    }

    /// <summary>Returns the counts of a folder, or <see langword="null"/> if it has no files.</summary>
    public FileCounts? In(string folder) => Folders.GetValueOrDefault(folder);

    private void Add(string path)
    {
        Files++;
        if (path[(path.LastIndexOf('/') + 1)..].StartsWith('.'))
        {
            return;
        }

        var end = path.IndexOf('/', StringComparison.Ordinal);
        var folder = end < 0 ? "" : path[..end];
        if (!Folders.TryGetValue(folder, out var counts) && Folders.Count < MostFolders)
        {
            Folders.Add(folder, counts = new FileCounts());
        }

        counts?.Add(path, MostKept);
        Total.Add(path, MostKept);
        if (Nested.Count < MostNested && path.IndexOf(InAnnotations, StringComparison.Ordinal) is > 0 and var length && path.LastIndexOf('/', length) is > 0 and var parent)
        {
            Nested.Add(path[..parent]);
        }
    }
}
