using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>What is in a folder, by its own folders and the suffixes of files. It is small, whatever the number of files.</summary>
internal sealed class FolderSurvey
{
    private const int MostFolders = 10_000;
    private const int MostNested = 10_000;
    private const int MostFailures = 1000;
    private const string InAnnotations = ChannelNames.AnnotationSuffix + "/";
    private const string InHidden = "/.";
    private readonly List<UnreadFile> failures = [];

    private FolderSurvey(string path) => Path = path;

    public string Path { get; }

    /// <summary>Gets the number of files.</summary>
    public long Files { get; private set; }

    /// <summary>Gets the counts by folder: the first part of their path, or nothing for files that are in none. Hidden files are not counted.</summary>
    public SortedDictionary<string, FolderCounts> Folders { get; } = new(StringComparer.Ordinal);

    public FileCounts Total { get; } = new();

    /// <summary>Gets folders of annotations that are deeper than in this folder, by their names alone: whether images are beside them is not looked up.</summary>
    public SortedSet<string> Nested { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the folders that cannot be read, and links that lead nowhere.</summary>
    public IReadOnlyList<UnreadFile> Failures => failures;

    /// <summary>Gets a value indicating whether there are more folders of images or annotations than are kept. Those that have the name of a channel are kept first.</summary>
    public bool IsCut { get; private set; }

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be read.</exception>
    public static async Task<FolderSurvey> OfAsync(IDatasetStorage storage, string path, CancellationToken cancellationToken)
    {
        var survey = new FolderSurvey(path);
        var files = storage is LocalStorage ? LocalStorage.ListNamesAsync(path, survey.AddFailure, cancellationToken) : storage.ListAsync(path, cancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            survey.Add(file.Path);
        }

        return survey;
    }

    /// <summary>Returns the counts of a folder, or <see langword="null"/> if it has no files.</summary>
    public FolderCounts? In(string folder) => Folders.GetValueOrDefault(folder);

    /// <summary>Determines whether a path is hidden by a folder in it, such as <c>.ipynb_checkpoints</c>, or by its name.</summary>
    public static bool IsHidden(string path) => path.StartsWith('.') || path.Contains(InHidden, StringComparison.Ordinal);

    private void Add(string path)
    {
        Files++;
        if (IsHidden(path))
        {
            return;
        }

        var end = path.IndexOf('/', StringComparison.Ordinal);
        var kind = SuffixKinds.Of(path);
        if (FolderOf(end < 0 ? "" : path[..end]) is { } counts)
        {
            counts.Add(kind, path.AsSpan(end + 1));
        }
        else
        {
            IsCut |= kind is SuffixKind.Image or SuffixKind.Json;
        }

        Total.Add(kind, path);
        AddNested(path);
    }

    private void AddNested(string path)
    {
        for (var at = 0; (at = path.IndexOf(InAnnotations, at, StringComparison.Ordinal)) >= 0; at += InAnnotations.Length)
        {
            if (path.LastIndexOf('/', at) is > 0 and var parent && parent < at - 1)
            {
                IsCut |= Nested.Count == MostNested;
                _ = Nested.Count < MostNested && Nested.Add(path[..(at + ChannelNames.AnnotationSuffix.Length)]);
            }
        }
    }

    private FolderCounts? FolderOf(string name)
    {
        if (Folders.TryGetValue(name, out var counts))
        {
            return counts;
        }

        var isChannel = ChannelNames.KindOf(name) != ChannelKind.None || ChannelNames.IsAnnotation(name);
        if (Folders.Count >= (isChannel ? MostFolders * 2 : MostFolders))
        {
            return null;
        }

        Folders.Add(name, counts = new FolderCounts());
        return counts;
    }

    private void AddFailure(string path, Exception exception)
    {
        if (path.Length == 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
        }

        // The system's own folder at the root of a disk is nobody's data.
        if (IsHidden(path) || path == "lost+found" || failures.Count == MostFailures)
        {
            return;
        }

        failures.Add(new UnreadFile(path, StorageFailure.Describe(exception)));
        if (!path.Contains('/', StringComparison.Ordinal))
        {
            // What is in it is unknown, but that it is there can make it a channel.
            FolderOf(path);
        }

        AddNested(path + "/");
    }
}
