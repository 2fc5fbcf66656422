using System.Runtime.ExceptionServices;
using ObjectDetection.Hyperparameters.Datasets.Annotated;
using ObjectDetection.Hyperparameters.Datasets.Lists;
using ObjectDetection.Hyperparameters.Datasets.Manifests;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds out what a path contains, and how it is read.</summary>
internal sealed class LayoutFinder(IDatasetStorage storage, CancellationToken cancellationToken)
{
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
        if (survey.Files == 0)
        {
            denial?.Throw();
        }

        return survey.Files > 0 ? await OfFolderAsync(folder, survey).ConfigureAwait(false)
            : storage is LocalStorage && !Directory.Exists(path) ? throw new FileNotFoundException($"{Text.QuotePath(path)} does not exist.", path)
            : new Layout(DatasetForm.Unknown, path, null, Reason: "the folder contains no files");
    }

    /// <summary>Finds the layout of content that is open.</summary>
    public async Task<Layout> OfFileAsync(DataSource source, IDatasetContent content, SortedSet<string>? indices)
    {
        var head = await HeadContent.ReadAsync(content, FileRecognition.HeadLength, cancellationToken).ConfigureAwait(false);
        var recognized = FileRecognition.Recognize(head.Head.Span, source.Name);
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
        return new Layout(recognized.Form, source.Name, reader, Reason: recognized.Reason);
    }

    /// <summary>Opens a path. In a bucket, a folder is only a start of names, and who may read the objects in it need not be allowed to read one of its name.</summary>
    private async Task<(IDatasetContent? Content, ExceptionDispatchInfo? Denial)> TryOpenAsync(string path)
    {
        try
        {
            return (await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false), null);
        }
        catch (UnauthorizedAccessException exception)
        {
            return (null, ExceptionDispatchInfo.Capture(exception));
        }
    }

    private static string Join(string folder, string path) => folder.EndsWith('/') || path.Length == 0 ? folder + path : $"{folder}/{path}";

    private static string NameOf(string path) => path[(path.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');

    private async Task<DataSource?> IndexOfAsync(DataSource source, SortedSet<string>? indices)
    {
        var path = System.IO.Path.ChangeExtension(source.Path, ".idx");
        if (path == source.Path || (indices is not null && !indices.Contains(path)))
        {
            return null;
        }

        try
        {
            if (await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false) is not { } content)
            {
                return null;
            }

            await using (content)
            {
                return content.Length is null ? null : new DataSource(storage, path, System.IO.Path.ChangeExtension(source.Name, ".idx"));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<Layout> OfFolderAsync(string folder, FolderSurvey survey)
    {
        if (OfImages(folder, survey) is { } images)
        {
            return images;
        }

        if (survey.Nested.Count > 1)
        {
            return new Layout(DatasetForm.Unknown, folder, null, Reason: $"the folder contains data sets, such as {string.Join(" and ", survey.Nested.Take(2).Select(Text.QuotePath))}. Pass one of them");
        }

        if (survey.Nested.Count == 1)
        {
            return await FindAsync(Join(folder, survey.Nested.Min!)).ConfigureAwait(false) with { Name = folder };
        }

        if (await OfSiblingAsync(folder, survey).ConfigureAwait(false) is { } channel)
        {
            return channel;
        }

        if (survey.Total.IsCut)
        {
            return new Layout(
                DatasetForm.Unknown, folder, null, Reason: $"the folder contains more than {Text.Of(FolderSurvey.MostKept)} files of records. Probe parts of it, and merge the reports");
        }

        foreach (var kind in (Func<FileCounts, SortedSet<string>>[])[static counts => counts.Records, static counts => counts.Manifests, static counts => counts.Lists])
        {
            if (kind(survey.Total).Count > 0)
            {
                return await OfFilesAsync(folder, kind(survey.Total), survey).ConfigureAwait(false);
            }
        }

        // The only folder in a folder is what was meant.
        if (survey.Folders.Count == 1 && survey.Folders.Keys.Single() is { Length: > 0 } only)
        {
            return await FindAsync(Join(folder, only)).ConfigureAwait(false) with { Name = folder };
        }

        return await OfOthersAsync(folder, survey).ConfigureAwait(false);
    }

    /// <summary>Finds folders of images with folders of annotations beside them.</summary>
    private Layout? OfImages(string folder, FolderSurvey survey)
    {
        var channels = survey.Folders.Where(entry => entry.Key.Length > 0 && survey.In(entry.Key + ChannelNames.AnnotationSuffix) is not null).Select(static entry => entry.Key).ToArray();
        if (channels.Length == 0)
        {
            return null;
        }

        var training = channels.FirstOrDefault(ChannelNames.IsTraining) ?? channels.FirstOrDefault(static name => !ChannelNames.IsValidation(name)) ?? channels[0];
        var validation = channels.FirstOrDefault(name => name != training && ChannelNames.IsValidation(name));
        return new Layout(DatasetForm.Images, folder, ReaderOf(training), validation is null ? null : ReaderOf(validation));

        ImageFolderReader ReaderOf(string channel) => new(storage, Join(folder, channel), Join(folder, channel + ChannelNames.AnnotationSuffix));
    }

    /// <summary>Finds the other half of a channel: the annotations of images, or the images of annotations.</summary>
    private async Task<Layout?> OfSiblingAsync(string folder, FolderSurvey survey)
    {
        var own = storage is LocalStorage ? System.IO.Path.GetFullPath(folder) : folder;
        if (survey.Total.Images > 0)
        {
            var annotations = folder + ChannelNames.AnnotationSuffix;
            if (NameOf(folder) is "." or "..")
            {
                annotations = own + ChannelNames.AnnotationSuffix;
            }

            if (await HasFilesAsync(annotations).ConfigureAwait(false))
            {
                return new Layout(DatasetForm.Images, folder, new ImageFolderReader(storage, folder, annotations));
            }

            if (survey.Total.Annotations > 0 && await IsAnnotatedAsync(folder).ConfigureAwait(false))
            {
                return new Layout(DatasetForm.Images, folder, new ImageFolderReader(storage, folder, folder));
            }
        }

        if (folder.EndsWith(ChannelNames.AnnotationSuffix, StringComparison.Ordinal) && survey.Total is { Annotations: > 0, Images: 0 })
        {
            var images = folder[..^ChannelNames.AnnotationSuffix.Length];
            if (await HasFilesAsync(images).ConfigureAwait(false))
            {
                return new Layout(DatasetForm.Images, folder, new ImageFolderReader(storage, images, folder));
            }
        }

        return null;
    }

    private async Task<bool> HasFilesAsync(string folder)
    {
        await foreach (var file in storage.ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            return file.Path.Length > 0;
        }

        return false;
    }

    /// <summary>Determines whether a folder of images also contains their annotations.</summary>
    private async Task<bool> IsAnnotatedAsync(string folder)
    {
        const int Tried = 8;
        var tried = 0;
        await foreach (var file in storage.ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            if (!file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Length == 0)
            {
                continue;
            }

            var head = await HeadOfAsync(Join(folder, file.Path)).ConfigureAwait(false);
            if (head.Span.IndexOf("\"class_id\""u8) >= 0 && head.Span.IndexOf("\"annotations\""u8) >= 0)
            {
                return true;
            }

            if (++tried == Tried)
            {
                return false;
            }
        }

        return false;
    }

    private async Task<ReadOnlyMemory<byte>> HeadOfAsync(string path)
    {
        try
        {
            if (await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false) is { Length: not null } content)
            {
                await using (content)
                {
                    return (await HeadContent.ReadAsync(content, FileRecognition.HeadLength, cancellationToken).ConfigureAwait(false)).Head;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another file may tell.
        }

        return default;
    }

    /// <summary>Finds the channels of files that contain many samples each.</summary>
    private async Task<Layout> OfFilesAsync(string folder, SortedSet<string> files, FolderSurvey survey)
    {
        var indices = new SortedSet<string>(survey.Total.Indices.Select(path => Join(folder, path)), StringComparer.Ordinal);
        List<Layout> training = [], validation = [];
        foreach (var file in files)
        {
            var path = Join(folder, file);
            if (await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false) is { } content)
            {
                var layout = await OfFileAsync(new DataSource(storage, path, file), content, indices).ConfigureAwait(false);
                (ChannelNames.IsOfValidation(file) ? validation : training).Add(layout);
            }
        }

        if (training.Count == 0)
        {
            (training, validation) = (validation, training);
        }

        var refused = training.Concat(validation).FirstOrDefault(static layout => layout.Training is null);
        return training.Count == 0 ? new Layout(DatasetForm.Unknown, folder, null, Reason: "the files cannot be opened")
            : refused is not null ? refused
            : new Layout(training[0].Form, folder, Together(training), validation.Count == 0 ? null : Together(validation));
    }

    private static IChannelReader Together(List<Layout> layouts) => CompositeReader.Of([.. layouts.Select(static layout => layout.Training!)]);

    /// <summary>Tells what a folder contains instead of a data set.</summary>
    private async Task<Layout> OfOthersAsync(string folder, FolderSurvey survey)
    {
        foreach (var other in await SomeOfAsync(folder, survey).ConfigureAwait(false))
        {
            var head = await HeadOfAsync(Join(folder, other)).ConfigureAwait(false);
            var recognized = head.IsEmpty ? new(DatasetForm.Unknown) : FileRecognition.Recognize(head.Span, other);
            if (recognized.Form is DatasetForm.Unknown && System.IO.Path.GetFileName(other) is "data.yaml" or "data.yml" or "classes.txt")
            {
                recognized = new(DatasetForm.Yolo);
            }

            if (recognized.Form is not (DatasetForm.Unknown or DatasetForm.Lst))
            {
                return await OfFileInAsync(folder, other, recognized).ConfigureAwait(false);
            }
        }

        var reason = survey.Total.Images > 0
            ? $"the folder contains images, but no folder {Text.QuotePath(NameOf(folder) + ChannelNames.AnnotationSuffix)} with their annotations is beside it"
            : survey.Total.Annotations > 0 ? "the folder contains JSON, but no images are beside it"
            : "the folder contains neither images nor RecordIO files nor manifests";
        return new Layout(DatasetForm.Unknown, folder, null, Reason: reason);
    }

    private async Task<Layout> OfFileInAsync(string folder, string file, RecognizedFile recognized)
    {
        var path = Join(folder, file);
        return recognized.Form is DatasetForm.RecordIO or DatasetForm.AugmentedManifest && await storage.OpenAsync(path, cancellationToken).ConfigureAwait(false) is { } content
            ? await OfFileAsync(new DataSource(storage, path, file), content, indices: null).ConfigureAwait(false)
            : new Layout(recognized.Form, folder, null, Reason: recognized.Reason);
    }

    /// <summary>Returns files of a folder that can tell its form: some whose suffix says nothing, and JSON files.</summary>
    private async Task<IReadOnlyCollection<string>> SomeOfAsync(string folder, FolderSurvey survey)
    {
        const int Few = 8;
        var some = new SortedSet<string>(survey.Total.Others, StringComparer.Ordinal);
        if (survey.Total.Annotations == 0)
        {
            return some;
        }

        var json = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var file in storage.ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                json.Add(file.Path);
                if (json.Count > Few)
                {
                    json.Remove(json.Max!);
                }
            }
        }

        some.UnionWith(json);
        return some;
    }
}
