using ObjectDetection.Hyperparameters.Datasets.Annotated;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds images with annotations in a folder.</summary>
internal sealed class ImageLayouts(IDatasetStorage storage, string folder, FolderSurvey survey, CancellationToken cancellationToken)
{
    /// <summary>Finds folders of images with folders of annotations beside them, and reads all of them.</summary>
    public async Task<Layout?> FindChannelsAsync()
    {
        var annotated = await FindAnnotatedAsync().ConfigureAwait(false);
        if (annotated.Count == 0)
        {
            return null;
        }

        var lonely = survey.Folders.Where(entry => entry.Value.Images.Total > 0 && entry.Key.Length > 0).Select(static entry => entry.Key).Except(annotated).Except(annotated.Select(AnnotationsOf)).ToArray();
        string[] channels = [.. annotated, .. lonely.Where(name => IsMissingChannel(name, annotated))];
        var parts = new ImageParts(storage);
        foreach (var name in channels)
        {
            var (images, annotations) = (Join(name), Join(AnnotationsOf(name)));
            if (IsChannel(name))
            {
                parts.Add(images, annotations, ChannelNames.IsValidation(name));
            }
            else
            {
                parts.AddSplit(name, images, annotations, survey.In(name)?.Images ?? new(), survey.In(AnnotationsOf(name))?.Annotations ?? new());
            }
        }

        foreach (var name in lonely.Except(channels))
        {
            parts.Problems.Add(
                Rules.FolderIgnored, name, $"{Wording.Count(survey.In(name)!.Images.Total, "image")}, but no folder {Text.QuotePath(AnnotationsOf(name))} is beside it");
        }

        string[] folders = [.. channels, .. channels.Select(AnnotationsOf)];
        foreach (var failure in survey.Failures.Where(failure => !folders.Any(read => IsIn(read, failure.Path))))
        {
            parts.Problems.Add(failure);
        }

        return parts.ToLayout(folder) with { Folders = folders };
    }

    /// <summary>Finds the other half of a channel: the annotations of images, or the images of annotations.</summary>
    /// <param name="headOf">Returns the first bytes of a file.</param>
    public async Task<Layout?> FindSiblingAsync(Func<string, Task<ReadOnlyMemory<byte>>> headOf)
    {
        if (survey.Total.Images.Total > 0)
        {
            var annotations = AnnotationsOf(NameOf(folder) is "." or ".." ? System.IO.Path.GetFullPath(folder) : folder);
            if (await HasFilesAsync(annotations).ConfigureAwait(false))
            {
                return await OfOneAsync(annotations).ConfigureAwait(false);
            }

            if (survey.Total.Annotations.Total > 0 && await IsAnnotatedAsync(headOf).ConfigureAwait(false))
            {
                return await OfOneAsync(folder).ConfigureAwait(false);
            }
        }

        if (ChannelNames.IsAnnotation(folder) && survey.Total is { Annotations.Total: > 0, Images.Total: 0 })
        {
            var images = folder[..^ChannelNames.AnnotationSuffix.Length];
            if (await HasFilesAsync(images).ConfigureAwait(false))
            {
                return new Layout(DatasetForm.Images, folder, new ImageFolderReader(storage, images, folder));
            }
        }

        return null;
    }

    private static bool IsChannel(string name) => ChannelNames.IsTraining(name) || ChannelNames.IsValidation(name);

    /// <summary>Determines whether a folder is a channel whose annotations are missing. Images for tests often have none.</summary>
    private static bool IsMissingChannel(string name, List<string> annotated) =>
        ChannelNames.IsTraining(name) ? !annotated.Any(ChannelNames.IsTraining) : ChannelNames.IsShortForValidation(name) && !annotated.Any(ChannelNames.IsValidation);

    private static bool IsIn(string outer, string path) => path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] == '/');

    private static string AnnotationsOf(string images) => images + ChannelNames.AnnotationSuffix;

    private static string NameOf(string path) => path[(path.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');

    private string Join(string name) => LayoutFinder.Join(folder, name);

    private async Task<List<string>> FindAnnotatedAsync()
    {
        List<string> annotated = [];
        foreach (var annotations in survey.Folders.Keys.Where(ChannelNames.IsAnnotation))
        {
            var images = annotations[..^ChannelNames.AnnotationSuffix.Length];
            if (images.Length > 0 && (survey.In(images) is not null || (survey.IsCut && await HasFilesAsync(Join(images)).ConfigureAwait(false))))
            {
                annotated.Add(images);
            }
        }

        return annotated;
    }

    /// <summary>Returns the layout of the folder as one of images, with annotations in it or in another.</summary>
    private async Task<Layout> OfOneAsync(string annotations)
    {
        var parts = new ImageParts(storage);
        if (IsChannel(NameOf(folder)) || !survey.Total.Images.IsMixed)
        {
            parts.Add(folder, annotations, isValidation: false);
        }
        else
        {
            var counts = annotations == folder ? survey : await FolderSurvey.OfAsync(storage, annotations, cancellationToken).ConfigureAwait(false);
            parts.AddSplit(NameOf(folder), folder, annotations, survey.Total.Images, counts.Total.Annotations);
        }

        return parts.ToLayout(folder);
    }

    private async Task<bool> HasFilesAsync(string path)
    {
        try
        {
            await foreach (var file in storage.ListAsync(path, cancellationToken).ConfigureAwait(false))
            {
                return file.Path.Length > 0;
            }
        }
        catch (Exception failure) when (StorageFailure.Is(failure) && storage is LocalStorage)
        {
            // The reader reports it.
            return true;
        }

        return false;
    }

    /// <summary>Determines whether a folder of images also contains their annotations.</summary>
    private async Task<bool> IsAnnotatedAsync(Func<string, Task<ReadOnlyMemory<byte>>> headOf)
    {
        const int Tried = 8;
        var tried = 0;
        var files = storage is LocalStorage ? LocalStorage.ListAsync(folder, static (_, _) => { }, cancellationToken) : storage.ListAsync(folder, cancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            if (SuffixKinds.Of(file.Path) != SuffixKind.Json || file.Length == 0)
            {
                continue;
            }

            var head = await headOf(Join(file.Path)).ConfigureAwait(false);
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
}
