using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds the files in a folder that contain many samples each, or tells what it contains instead.</summary>
internal sealed class FileLayouts(LayoutFinder finder, string folder, FolderSurvey survey)
{
    private readonly FileCounts counts = survey.Total;
    private readonly SortedSet<string> indices = new(survey.Total.Indices.Select(path => FolderPath.Join(folder, path)), StringComparer.Ordinal);
    private readonly Dictionary<string, RecognizedFile> recognized = new(StringComparer.Ordinal);
    private FileNames? annotations;

    /// <summary>Refuses a folder that contains files of samples as well as images, and tells of those that are only kept in a folder beside.</summary>
    /// <param name="images">The layout of the images.</param>
    /// <param name="isOfChannels">Whether other files in the folder are read as what they contain, and not as annotations.</param>
    public async Task<Layout> RefuseMixtureAsync(Layout images, bool isOfChannels)
    {
        if (images.Training is null)
        {
            return images;
        }

        List<string> others = [.. counts.Records];
        foreach (var path in counts.Manifests.Concat(isOfChannels ? counts.RootJson.Kept.Concat(counts.Others.Kept).SelectMany(static entry => entry.Files) : []).Distinct().Where(path => !images.IsRead(path)))
        {
            if (IsOfSamples((await RecognizeAsync(path).ConfigureAwait(false)).Form))
            {
                others.Add(path);
            }
        }

        others.RemoveAll(path => images.IsRead(path));
        if (others.Find(static path => !path.Contains('/', StringComparison.Ordinal) || ChannelNames.KindOfFolders(path) != ChannelKind.None) is { } file)
        {
            return Layout.Unknown(folder, $"the folder contains images with annotations, but also {Text.QuotePath(file)}. Probe them one by one, or move one of them away");
        }

        others.AddRange(counts.Lists.Where(path => !images.IsRead(path)));
        return others.Count == 0 ? images : images.With(Ignored(others, "beside images with annotations"));
    }

    /// <summary>Determines whether the folder contains annotations of images.</summary>
    public async Task<bool> HasAnnotationsAsync()
    {
        foreach (var file in (await AnnotationsAsync().ConfigureAwait(false)).Kept.SelectMany(static entry => entry.Files))
        {
            if ((await RecognizeAsync(file).ConfigureAwait(false)).IsAnnotation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the channels of files that contain many samples each.</summary>
    public async Task<Layout?> FindAsync()
    {
        var ignored = new ProblemReader();
        SortedSet<string> files = new([.. counts.Records, .. counts.Manifests, .. await FindOthersAsync(ignored).ConfigureAwait(false)], StringComparer.Ordinal);
        var unfinished = GroundTruth.UnfinishedOf(files);
        files.ExceptWith(unfinished);
        files.UnionWith(files.Count == 0 ? counts.Lists : []);
        if (files.Count == 0)
        {
            return null;
        }

        var layout = counts.IsCut || files.Count > FileCounts.MostKept
            ? Layout.Unknown(folder, $"the folder contains more than {Text.Of(FileCounts.MostKept)} files of records. Probe parts of it, and merge the reports")
            : await OfFilesAsync(files).ConfigureAwait(false);
        AddIgnored(ignored, unfinished, "not the output of the labeling job");
        return layout.Training is null || ignored.IsEmpty ? layout : layout.With(ignored);
    }

    /// <summary>Tells what a folder contains instead of a data set.</summary>
    public async Task<Layout> DescribeAsync()
    {
        foreach (var file in (await LookAsync().ConfigureAwait(false)).SelectMany(static entry => entry.Files).Distinct().Order(StringComparer.Ordinal))
        {
            var content = await RecognizeAsync(file).ConfigureAwait(false);
            if (content.IsUnmistakable && counts.Images.Total == 0)
            {
                return Layout.Unknown(folder, $"{Text.QuotePath(file)}: {content.Reason}");
            }

            if (content.Form is not (DatasetForm.Unknown or DatasetForm.Lst))
            {
                return new Layout(content.Form, folder, null, Reason: content.Reason);
            }

            if (Path.GetFileName(file) is "data.yaml" or "data.yml" or "classes.txt")
            {
                return new Layout(DatasetForm.Yolo, folder, null);
            }
        }

        var name = FolderPath.NameOf(folder);
        return Layout.Unknown(
            folder,
            counts.Images.Total > 0 ? $"the folder contains images, but no folder {Text.QuotePath(name + ChannelNames.AnnotationSuffix)} with their annotations is beside it"
            : counts.Annotations.Total > 0 ? "the folder contains JSON, but no images are beside it"
            : "the folder contains neither images nor RecordIO files nor manifests");
    }

    private static bool IsOfSamples(DatasetForm form) => form is DatasetForm.RecordIO or DatasetForm.AugmentedManifest;

    private static ProblemReader Ignored(IEnumerable<string> files, string reason)
    {
        var problems = new ProblemReader();
        AddIgnored(problems, files, reason);
        return problems;
    }

    private static void AddIgnored(ProblemReader problems, IEnumerable<string> files, string reason)
    {
        foreach (var file in files)
        {
            problems.Add(Rules.DataIgnored, file, reason);
        }
    }

    private async Task<RecognizedFile> RecognizeAsync(string file)
    {
        if (!recognized.TryGetValue(file, out var content))
        {
            var head = await finder.HeadOfAsync(FolderPath.Join(folder, file)).ConfigureAwait(false);
            content = head.IsEmpty ? default : FileRecognition.Recognize(head.Span, file);
            if (recognized.Count < FileCounts.MostKept)
            {
                recognized.Add(file, content);
            }
        }

        return content;
    }

    /// <summary>Returns some of the files that can tell the form of the folder: those whose suffix says nothing, and JSON files.</summary>
    private async Task<IEnumerable<(string Kind, IReadOnlyCollection<string> Files)>> LookAsync() => counts.Others.Kept.Concat((await AnnotationsAsync().ConfigureAwait(false)).Kept);

    private async Task<FileNames> AnnotationsAsync()
    {
        if (annotations is null)
        {
            annotations = new FileNames();
            if (counts.Annotations.Total > 0)
            {
                await foreach (var file in ListAsync(SuffixKind.Json).ConfigureAwait(false))
                {
                    annotations.Add(file);
                }
            }
        }

        return annotations;
    }

    /// <summary>Finds all files that contain samples, though their names do not say so. One that is damaged is known by its name, which is that of the others but for digits.</summary>
    /// <param name="ignored">Is told of files that have to be unpacked or converted first.</param>
    private async Task<SortedSet<string>> FindOthersAsync(ProblemReader ignored)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var looksAtAll = counts.Others.IsCut || (await AnnotationsAsync().ConfigureAwait(false)).IsCut;
        foreach (var (kind, some) in await LookAsync().ConfigureAwait(false))
        {
            var areEmpty = true;
            foreach (var file in some)
            {
                var content = await RecognizeAsync(file).ConfigureAwait(false);
                areEmpty &= content == default;
                if (content.IsUnmistakable && told.Add(file))
                {
                    ignored.Add(Rules.DataIgnored, file, content.Reason!);
                }

                if (IsOfSamples(content.Form))
                {
                    kinds.Add(kind);
                    break;
                }
            }

            // The first parts of a job's output can be empty.
            _ = areEmpty && some.Count > 1 && kinds.Add(kind);
        }

        var (found, unknown) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        if (kinds.Count == 0 && !looksAtAll)
        {
            return found;
        }

        await foreach (var file in ListAsync(SuffixKind.Other, SuffixKind.Json).ConfigureAwait(false))
        {
            if (!looksAtAll && !kinds.Contains(FileNames.KindOf(file)) && !kinds.Contains(FileNames.SuffixOf(file)))
            {
                continue;
            }

            if (IsOfSamples((await RecognizeAsync(file).ConfigureAwait(false)).Form))
            {
                found.Add(file);
            }
            else if (unknown.Count < FileCounts.MostKept)
            {
                unknown.Add(file);
            }

            if (found.Count > FileCounts.MostKept)
            {
                return found;
            }
        }

        var names = found.Select(FileNames.KindOf).ToHashSet(StringComparer.Ordinal);
        found.UnionWith(unknown.Where(file => names.Contains(FileNames.KindOf(file))));
        return found;
    }

    private async IAsyncEnumerable<string> ListAsync(params SuffixKind[] kinds)
    {
        var files = finder.Files is LocalStorage
            ? LocalStorage.ListNamesAsync(folder, static (_, _) => { }, finder.CancellationToken)
            : finder.Files.ListAsync(folder, finder.CancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            if (kinds.Contains(SuffixKinds.Of(file.Path)) && !FolderSurvey.IsHidden(file.Path) && !file.Path.EndsWith('/'))
            {
                yield return file.Path;
            }
        }
    }

    private async Task<Layout> OfFilesAsync(SortedSet<string> files)
    {
        var unread = survey.Failures.ToList();
        var problems = new ProblemReader();
        List<Layout> layouts = [];
        foreach (var file in files)
        {
            if (await OpenAsync(file, named: null, unread).ConfigureAwait(false) is not { } layout)
            {
                continue;
            }

            if (layout.IsForeign && files.Count > 1)
            {
                problems.Add(Rules.DataIgnored, file, layout.Reason!);
                continue;
            }

            layouts.Add(layout);
            if (layout.IsEmpty && files.Count > 1)
            {
                problems.Add(Rules.FileEmpty, file, "0 bytes, or a pipe or a device");
            }
        }

        // A damaged file among others is what its name says, or what they are.
        if (layouts.Find(static layout => layout.Training is not null) is { } readable)
        {
            for (var i = 0; i < layouts.Count; i++)
            {
                var name = layouts[i].Name;
                if (layouts[i].Form == DatasetForm.Unknown && await OpenAsync(name, FileRecognition.FormOfName(name) ?? readable.Form, unread).ConfigureAwait(false) is { } layout)
                {
                    layouts[i] = layout;
                }
            }
        }

        if (layouts.Count == 0 && unread.Count == 0)
        {
            return await DescribeAsync().ConfigureAwait(false);
        }

        if (layouts.Count == 0)
        {
            return Layout.Unknown(folder, $"{Text.QuotePath(unread[^1].Path)} cannot be read: {unread[^1].Reason}");
        }

        unread.ForEach(problems.Add);
        var whole = layouts.Find(static layout => layout.Training is null) ?? Layout.Of(folder, layouts, [.. layouts.Select(static layout => layout.Name)]);
        return whole.Training is null || problems.IsEmpty ? whole : whole.With(problems);
    }

    /// <summary>Opens a file.</summary>
    /// <returns><see langword="null"/> if it cannot be read.</returns>
    private async Task<Layout?> OpenAsync(string file, DatasetForm? named, List<UnreadFile> unread)
    {
        var reason = "it leads nowhere";
        try
        {
            var path = FolderPath.Join(folder, file);
            if (await finder.Files.OpenAsync(path, finder.CancellationToken).ConfigureAwait(false) is { } content)
            {
                return await finder.OfFileAsync(new DataSource(finder.Files, path, file), content, indices, named).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            reason = StorageFailure.Describe(failure);
        }

        unread.Add(new UnreadFile(file, reason));
        return null;
    }
}
