using System.Runtime.ExceptionServices;
using ObjectDetection.Hyperparameters.Datasets.Lists;
using ObjectDetection.Hyperparameters.Datasets.Manifests;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds out what a path contains, and how it is read.</summary>
internal sealed class LayoutFinder(IDatasetStorage storage, CancellationToken cancellationToken)
{
    /// <summary>How long a pipe may take until a program writes to it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Gets the storage of what is found in folders, where a pipe is nobody's data.</summary>
    public IDatasetStorage Files { get; } = storage is LocalStorage ? LocalStorage.WithoutPipes : storage;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Finds the layout of a file or a folder.</summary>
    /// <exception cref="FileNotFoundException">The path does not exist.</exception>
    public async Task<Layout> FindAsync(string path)
    {
        var (content, denial) = await TryOpenAsync(path).ConfigureAwait(false);
        if (content is not null)
        {
            return await OfFileAsync(new DataSource(storage, path, path), content, indices: null).ConfigureAwait(false);
        }

        var folder = path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : path;
        var survey = await FolderSurvey.OfAsync(storage, folder, cancellationToken).ConfigureAwait(false);
        if (survey.Files > 0)
        {
            return await OfFolderAsync(folder, survey).ConfigureAwait(false);
        }

        denial?.Throw();
        return storage is LocalStorage && !Directory.Exists(path)
            ? throw new FileNotFoundException($"{Text.QuotePath(path)} does not exist.", path)
            : Layout.Unknown(path, survey.Failures is [var first, ..] ? $"{Text.QuotePath(first.Path)} cannot be read: {first.Reason}" : "the folder contains no files");
    }

    /// <summary>Finds the layout of content that is open.</summary>
    /// <param name="source">Where it is from.</param>
    /// <param name="content">The content.</param>
    /// <param name="indices">The .idx files that there are, or <see langword="null"/> if they have not been listed.</param>
    /// <param name="named">The form of a file that is not recognized, or <see langword="null"/> if it is refused.</param>
    public async Task<Layout> OfFileAsync(DataSource source, IDatasetContent content, SortedSet<string>? indices, DatasetForm? named = null)
    {
        var head = await HeadContent.ReadAsync(content, FileRecognition.HeadLength, cancellationToken).ConfigureAwait(false);
        var recognized = FileRecognition.Recognize(head.Head.Span, source.Name);
        if (recognized.Form == DatasetForm.Unknown && named is { } form)
        {
            recognized = new(form);
        }

        if (content.Length is null)
        {
            source = source with { Storage = new OpenedStorage(head) };
        }
        else
        {
            await content.DisposeAsync().ConfigureAwait(false);
        }

        IChannelReader? reader = recognized.Form switch
        {
            DatasetForm.RecordIO => new RecordReader([new RecordFiles(source, content.Length is null ? null : await IndexOfAsync(source, indices).ConfigureAwait(false))]),
            DatasetForm.AugmentedManifest => new ManifestReader(source),
            DatasetForm.Lst => new ListReader(source),
            _ => null,
        };
        return new Layout(recognized.Form, source.Name, reader, Reason: recognized.Reason) { IsEmpty = content.Length == 0, IsForeign = recognized.IsForeign };
    }

    /// <summary>Returns the first bytes of a file, or nothing if it cannot be read.</summary>
    public async Task<ReadOnlyMemory<byte>> HeadOfAsync(string path)
    {
        try
        {
            if (await Files.OpenAsync(path, cancellationToken).ConfigureAwait(false) is { Length: not null } content)
            {
                await using (content)
                {
                    return (await HeadContent.ReadAsync(content, FileRecognition.HeadLength, cancellationToken).ConfigureAwait(false)).Head;
                }
            }
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // Another file may tell.
        }

        return default;
    }

    /// <summary>Opens a path. In a bucket, a folder is only a start of names, and who may read the objects in it need not be allowed to read one of its name.</summary>
    private async Task<(IDatasetContent? Content, ExceptionDispatchInfo? Denial)> TryOpenAsync(string path)
    {
        try
        {
            return (storage is LocalStorage ? await OpenLocalAsync(path).ConfigureAwait(false) : await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false), null);
        }
        catch (UnauthorizedAccessException exception)
        {
            return (null, ExceptionDispatchInfo.Capture(exception));
        }
    }

    /// <summary>Opens a path that can be a pipe, which the system only opens once a program writes to it.</summary>
    private async Task<IDatasetContent?> OpenLocalAsync(string path)
    {
        var opening = Task.Run(async () => await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false), cancellationToken);
        try
        {
            return await opening.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new IOException($"No program writes to the pipe {Text.QuotePath(path)}.");
        }
        catch (IOException failure) when (failure is not (FileNotFoundException or WalkException) && new FileInfo(path) is { Exists: true, Length: 0 })
        {
            throw new IOException($"{Text.QuotePath(path)} is neither a file, a folder nor a pipe.", failure);
        }
    }

    private async Task<DataSource?> IndexOfAsync(DataSource source, SortedSet<string>? indices)
    {
        var path = System.IO.Path.ChangeExtension(source.Path, ".idx");
        if (path == source.Path || (indices is not null && !indices.Contains(path)))
        {
            return null;
        }

        var index = new DataSource(Files, path, System.IO.Path.ChangeExtension(source.Name, ".idx"));
        try
        {
            if (await Files.OpenAsync(path, cancellationToken).ConfigureAwait(false) is not { } content)
            {
                return null;
            }

            await content.DisposeAsync().ConfigureAwait(false);
            return index;
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // Whether a bucket has an index that must not be read, it does not say.
            return storage is LocalStorage ? index : null;
        }
    }

    private async Task<Layout> OfFolderAsync(string folder, FolderSurvey survey)
    {
        var images = new ImageLayouts(storage, folder, survey, cancellationToken);
        var files = new FileLayouts(this, folder, survey);
        if (await images.FindChannelsAsync().ConfigureAwait(false) is { } channels)
        {
            return await files.RefuseMixtureAsync(channels, isOfChannels: true).ConfigureAwait(false);
        }

        if (await images.FindSiblingAsync(files.HasAnnotationsAsync).ConfigureAwait(false) is { } channel)
        {
            return await files.RefuseMixtureAsync(channel, isOfChannels: false).ConfigureAwait(false);
        }

        if (await files.FindAsync().ConfigureAwait(false) is { } found)
        {
            return found;
        }

        // The only folder in a folder is what was meant.
        if (survey.Folders.Count == 1 && survey.Folders.Keys.Single() is { Length: > 0 } only)
        {
            return await FindAsync(FolderPath.Join(folder, only)).ConfigureAwait(false) with { Name = folder };
        }

        return await files.DescribeAsync().ConfigureAwait(false);
    }
}
