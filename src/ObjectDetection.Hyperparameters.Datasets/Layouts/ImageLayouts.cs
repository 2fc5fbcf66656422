using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds images with annotations in a folder.</summary>
/// <param name="storage">Where the folder is.</param>
/// <param name="folder">The folder.</param>
/// <param name="survey">What is in it.</param>
/// <param name="cancellationToken">Cancels finding.</param>
internal sealed class ImageLayouts(IDatasetStorage storage, string folder, FolderSurvey survey, CancellationToken cancellationToken)
{
    private readonly string resolved = FolderPath.NameOf(folder) is "." or ".." && storage is LocalStorage ? System.IO.Path.GetFullPath(folder) : folder;

    /// <summary>Finds folders of images with folders of annotations beside them, in the folder itself or else deeper, and reads all of them.</summary>
    public async Task<Layout?> FindChannelsAsync()
    {
        var parts = new ImageParts(storage);
        if (await FindAnnotatedAsync().ConfigureAwait(false) is { Count: > 0 } annotated)
        {
            if (survey.IsCut)
            {
                return Layout.Unknown(folder, "the folder contains more folders than are read at once. Probe parts of it, and merge the reports");
            }

            AddChannels(parts, annotated, within: "", ChannelKind.None);
            return parts.ToLayout(folder);
        }

        var parents = await FindParentsAsync().ConfigureAwait(false);
        var sets = parents.DistinctBy(WithoutChannels).ToArray();
        if (sets.Length > 1)
        {
            return Layout.Unknown(folder, $"the folder contains data sets, such as {string.Join(" and ", sets.Take(2).Select(Text.QuotePath))}. Pass one of them");
        }

        if (sets.Length == 0)
        {
            return null;
        }

        if (survey.IsCut)
        {
            return Layout.Unknown(folder, "the folder contains more folders than are read at once. Probe parts of it, and merge the reports");
        }

        await AddNestedAsync(parts, [.. parents]).ConfigureAwait(false);
        return parts.ToLayout(folder);
    }

    /// <summary>Finds the other half of a channel: the annotations of images, or the images of annotations.</summary>
    /// <param name="isAnnotated">Determines whether a folder of images also contains their annotations.</param>
    public async Task<Layout?> FindSiblingAsync(Func<Task<bool>> isAnnotated)
    {
        if (survey.Total.Images.Total > 0)
        {
            var annotations = AnnotationsOf(resolved);
            if (await HasFilesAsync(annotations).ConfigureAwait(false))
            {
                return await OfOneAsync(annotations).ConfigureAwait(false);
            }

            if (survey.Total.Annotations.Total > 0 && await isAnnotated().ConfigureAwait(false))
            {
                // A file of samples in a folder of the folder is told by the reader of the images. Any other could be meant instead of them.
                return await OfOneAsync(folder).ConfigureAwait(false) with { IsRead = static path => path.Contains('/', StringComparison.Ordinal) };
            }
        }
        else if (survey.Total.Annotations.Total > 0 && ChannelNames.IsAnnotation(resolved) && await HasFilesAsync(ImagesOf(resolved)).ConfigureAwait(false))
        {
            var images = ImagesOf(resolved);
            var inner = await FolderSurvey.OfAsync(storage, images, cancellationToken).ConfigureAwait(false);
            return await new ImageLayouts(storage, images, inner, cancellationToken).OfOneAsync(folder).ConfigureAwait(false) with { Name = folder };
        }

        return null;
    }

    private static string AnnotationsOf(string images) => images + ChannelNames.AnnotationSuffix;

    private static bool IsChannel(string name) => ChannelNames.WholeKindOf(name) != ChannelKind.None;

    private static string ImagesOf(string annotations) => annotations[..^ChannelNames.AnnotationSuffix.Length];

    /// <summary>Returns a path without the folders that are named as channels: paths that are the same without them are one data set.</summary>
    private static string WithoutChannels(string path) => string.Join('/', path.Split('/').Where(static part => ChannelNames.KindOf(part) == ChannelKind.None));

    /// <summary>Adds images that have no annotations beside them: as a channel if they must be one, else as a problem.</summary>
    private void AddLonely(ImageParts parts, string name, string path, long count)
    {
        if (name.Length == 0)
        {
            parts.Problems.Add(Rules.DataIgnored, path.Length == 0 ? "." : path, $"{Wording.Count(count, "image")} beside the folders of the channels");
        }
        else if (parts.Misses(name))
        {
            parts.Add(Join(name), Join(AnnotationsOf(name)), ChannelNames.WholeKindOf(name));
            parts.AddFolders([path]);
        }
        else
        {
            parts.Problems.Add(Rules.DataIgnored, path, $"{Wording.Count(count, "image")}, but no folder {Text.QuotePath(AnnotationsOf(path))} is beside it");
        }
    }

    private string Join(string path) => FolderPath.Join(folder, path);

    /// <summary>Finds images in the folder that have annotations beside them, and channels of which only the annotations are there.</summary>
    private async Task<List<string>> FindAnnotatedAsync()
    {
        List<string> complete = [];
        List<string> others = [];
        foreach (var images in survey.Folders.Keys.Where(static name => ChannelNames.IsAnnotation(name)).Select(ImagesOf))
        {
            var exists = images.Length > 0 && (survey.In(images) is not null || (survey.IsCut && await HasFilesAsync(Join(images)).ConfigureAwait(false)));
            (exists ? complete : others).Add(images);
        }

        return complete.Count == 0 ? complete : [.. complete, .. others.Where(IsChannel)];
    }

    /// <summary>Finds the folders, deeper than this one, in which images have annotations beside them.</summary>
    private async Task<SortedSet<string>> FindParentsAsync()
    {
        var parents = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var annotations in survey.Nested)
        {
            var parent = annotations[..annotations.LastIndexOf('/')];
            if (!parents.Contains(parent) && await HasFilesAsync(Join(ImagesOf(annotations))).ConfigureAwait(false))
            {
                parents.Add(parent);
            }
        }

        // A link to one of them is the same data.
        if (storage is LocalStorage)
        {
            parents.IntersectWith(parents.DistinctBy(parent => RealPath.TryOf(Join(parent))).ToArray());
        }

        // What is deeper in one of them is told there.
        parents.RemoveWhere(inner => parents.Any(outer => outer != inner && FolderPath.IsIn(outer, inner)));
        return parents;
    }

    /// <summary>Adds the channels of the folder, and tells what is beside them.</summary>
    /// <param name="parts">What they are added to.</param>
    /// <param name="annotated">The folders of images.</param>
    /// <param name="within">The path of this folder in the data set, or nothing if it is the whole.</param>
    /// <param name="kind">What that path says, or nothing if the names of the folders are to say it.</param>
    /// <param name="isOnlyParent">Whether the names of the folders come before it, because there is nothing to tell it from.</param>
    private void AddChannels(ImageParts parts, List<string> annotated, string within, ChannelKind kind, bool isOnlyParent = false)
    {
        var endings = new NameEndings(annotated);
        foreach (var name in annotated)
        {
            var own = ChannelNames.KindOf(name) is not ChannelKind.None and var begun ? begun : endings.KindOf(name);
            own = kind == ChannelKind.None || (isOnlyParent && own != ChannelKind.None) ? own : kind;
            if (own == ChannelKind.None)
            {
                parts.AddSplit(
                    FolderPath.Join(within, name), Join(name), Join(AnnotationsOf(name)), survey.In(name)?.Images ?? new(), survey.In(AnnotationsOf(name))?.Annotations ?? new());
            }
            else
            {
                parts.Add(Join(name), Join(AnnotationsOf(name)), own);
            }
        }

        string[] folders = [.. annotated, .. annotated.Select(AnnotationsOf)];
        parts.AddFolders(folders.Select(name => FolderPath.Join(within, name)));
        foreach (var (name, counts) in survey.Folders.Where(entry => entry.Value.Images.Total > 0 && !folders.Contains(entry.Key)))
        {
            AddLonely(parts, name, FolderPath.Join(within, name), counts.Images.Total);
        }

        foreach (var name in survey.Folders.Keys.Where(ChannelNames.IsAnnotation).Except(folders))
        {
            parts.Problems.Add(
                Rules.DataIgnored,
                FolderPath.Join(within, name),
                $"{Wording.Count(survey.In(name)!.Annotations.Total, "annotation")}, but no folder {Text.QuotePath(FolderPath.Join(within, ImagesOf(name)))} is beside it");
        }

        foreach (var failure in survey.Failures.Where(failure => !folders.Any(read => FolderPath.IsIn(read, failure.Path))))
        {
            parts.Problems.Add(failure with { Path = FolderPath.Join(within, failure.Path) });
        }
    }

    private async Task AddNestedAsync(ImageParts parts, string[] parents)
    {
        var read = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (parent, telling) in parents.Zip(FolderPath.WithoutCommonFolders(parents)))
        {
            var inner = await FolderSurvey.OfAsync(storage, Join(parent), cancellationToken).ConfigureAwait(false);
            var layouts = new ImageLayouts(storage, Join(parent), inner, cancellationToken);
            var kind = parents.Length == 1 ? ChannelNames.WholeKindOf(FolderPath.NameOf(parent)) : ChannelNames.KindOfFolders(telling + "/");
            layouts.AddChannels(parts, await layouts.FindAnnotatedAsync().ConfigureAwait(false), parent, kind, isOnlyParent: parents.Length == 1);
            var outermost = parent.Split('/')[0];
            read[outermost] = read.GetValueOrDefault(outermost) + inner.Total.Images.Total;
        }

        foreach (var (name, counts) in survey.Folders)
        {
            if (counts.Images.Total - read.GetValueOrDefault(name) is > 0 and var rest)
            {
                AddLonely(parts, read.ContainsKey(name) ? "" : name, name, rest);
            }
        }

        foreach (var failure in survey.Failures.Where(failure => !parents.Any(parent => FolderPath.IsIn(parent, failure.Path))))
        {
            parts.Problems.Add(failure);
        }
    }

    /// <summary>Returns the layout of the folder as one of images, with annotations in it or in another.</summary>
    private async Task<Layout> OfOneAsync(string annotations)
    {
        var parts = new ImageParts(storage);
        var name = FolderPath.NameOf(resolved);
        if (ChannelNames.KindOf(name) != ChannelKind.None)
        {
            parts.Add(folder, annotations, ChannelKind.Training);
        }
        else
        {
            var counts = annotations == folder ? survey : await FolderSurvey.OfAsync(storage, annotations, cancellationToken).ConfigureAwait(false);
            parts.AddSplit(name, folder, annotations, survey.Total.Images, counts.Total.Annotations);
        }

        return parts.ToLayout(folder) with { IsRead = static _ => true };
    }

    private async Task<bool> HasFilesAsync(string path)
    {
        try
        {
            await foreach (var file in storage.ListAsync(path, cancellationToken).ConfigureAwait(false))
            {
                if (file.Path.Length > 0 && !FolderSurvey.IsHidden(file.Path))
                {
                    return true;
                }
            }
        }
        catch (Exception failure) when (StorageFailure.Is(failure) && storage is LocalStorage)
        {
            // The reader reports it.
            return true;
        }

        return false;
    }
}
