using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Finds the files in a folder that contain many samples each, or tells what it contains instead.</summary>
internal sealed class FileLayouts(LayoutFinder finder, string folder, FolderSurvey survey)
{
    private readonly FileCounts counts = survey.Total;
    private readonly SortedSet<string> indices = new(survey.Total.Indices.Select(path => LayoutFinder.Join(folder, path)), StringComparer.Ordinal);
    private readonly List<(string File, RecognizedFile Recognized)> looked = [];
    private bool hasLooked;

    /// <summary>Refuses a folder that contains files of samples as well as images.</summary>
    public Layout RefuseMixture(Layout images)
    {
        var file = counts.Records.Concat(counts.Manifests).FirstOrDefault(path => !images.Folders.Any(read => path.StartsWith(read + "/", StringComparison.Ordinal)));
        return images.Training is null || images.Form != DatasetForm.Images || file is null
            ? images
            : Layout.Unknown(folder, $"the folder contains images with annotations, but also {Text.QuotePath(file)}. Probe them one by one");
    }

    /// <summary>Finds the channels of files that contain many samples each.</summary>
    public async Task<Layout?> FindAsync()
    {
        SortedSet<string> files = new([.. counts.Records, .. counts.Manifests], StringComparer.Ordinal);
        if (files.Count == 0)
        {
            files.UnionWith(counts.Lists);
        }

        await LookAsync().ConfigureAwait(false);
        if (looked.Any(static other => IsOfSamples(other.Recognized.Form)))
        {
            files.UnionWith(await CollectOthersAsync().ConfigureAwait(false));
        }

        return files.Count == 0 ? null
            : counts.IsCut || files.Count > FileCounts.MostKept
                ? Layout.Unknown(folder, $"the folder contains more than {Text.Of(FileCounts.MostKept)} files of records. Probe parts of it, and merge the reports")
            : await OfFilesAsync(files).ConfigureAwait(false);
    }

    /// <summary>Tells what a folder contains instead of a data set.</summary>
    public async Task<Layout> DescribeAsync()
    {
        await LookAsync().ConfigureAwait(false);
        foreach (var (file, recognized) in looked)
        {
            if (recognized.IsUnmistakable && counts.Images.Total == 0)
            {
                return Layout.Unknown(folder, $"{Text.QuotePath(file)}: {recognized.Reason}");
            }

            if (recognized.Form is not (DatasetForm.Unknown or DatasetForm.Lst))
            {
                return new Layout(recognized.Form, folder, null, Reason: recognized.Reason);
            }

            if (Path.GetFileName(file) is "data.yaml" or "data.yml" or "classes.txt")
            {
                return new Layout(DatasetForm.Yolo, folder, null);
            }
        }

        var name = folder[(folder.LastIndexOf('/') + 1)..];
        return Layout.Unknown(
            folder,
            counts.Images.Total > 0 ? $"the folder contains images, but no folder {Text.QuotePath(name + ChannelNames.AnnotationSuffix)} with their annotations is beside it"
            : counts.Annotations.Total > 0 ? "the folder contains JSON, but no images are beside it"
            : "the folder contains neither images nor RecordIO files nor manifests");
    }

    private static bool IsOfSamples(DatasetForm form) => form is DatasetForm.RecordIO or DatasetForm.AugmentedManifest;

    /// <summary>Returns a name without its digits, which files that are parts of one have in common.</summary>
    private static string WithoutDigits(string path) => string.Concat(path.Where(static character => !char.IsAsciiDigit(character)));

    private static bool IsHidden(string path) => path[(path.LastIndexOf('/') + 1)..] is ['.', ..];

    private async Task<RecognizedFile> RecognizeAsync(string file)
    {
        var head = await finder.HeadOfAsync(LayoutFinder.Join(folder, file)).ConfigureAwait(false);
        return head.IsEmpty ? new(DatasetForm.Unknown) : FileRecognition.Recognize(head.Span, file);
    }

    /// <summary>Looks into some files that can tell the form of the folder: some whose suffix says nothing, and JSON files.</summary>
    private async Task LookAsync()
    {
        const int Few = 8;
        if (hasLooked)
        {
            return;
        }

        hasLooked = true;
        var some = new SortedSet<string>(counts.Others, StringComparer.Ordinal);
        if (counts.Annotations.Total > 0)
        {
            var json = new SortedSet<string>(StringComparer.Ordinal);
            await foreach (var file in ListAsync(SuffixKind.Json).ConfigureAwait(false))
            {
                json.Add(file);
                if (json.Count > Few)
                {
                    json.Remove(json.Max!);
                }
            }

            some.UnionWith(json);
        }

        foreach (var file in some)
        {
            looked.Add((file, await RecognizeAsync(file).ConfigureAwait(false)));
        }
    }

    /// <summary>Finds all files that contain samples, though their names do not say so. One that is damaged is known by its name, which is that of the others but for digits.</summary>
    private async Task<SortedSet<string>> CollectOthersAsync()
    {
        var (found, unknown) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        await foreach (var file in ListAsync(SuffixKind.Other, SuffixKind.Json).ConfigureAwait(false))
        {
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

        var names = found.Select(WithoutDigits).ToHashSet(StringComparer.Ordinal);
        found.UnionWith(unknown.Where(file => names.Contains(WithoutDigits(file))));
        return found;
    }

    private async IAsyncEnumerable<string> ListAsync(params SuffixKind[] kinds)
    {
        var files = finder.Files is LocalStorage
            ? LocalStorage.ListNamesAsync(folder, static (_, _) => { }, finder.CancellationToken)
            : finder.Files.ListAsync(folder, finder.CancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            if (kinds.Contains(SuffixKinds.Of(file.Path)) && !IsHidden(file.Path) && !file.Path.EndsWith('/'))
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

        return layouts.Count == 0 ? Layout.Unknown(folder, $"{Text.QuotePath(unread[^1].Path)} cannot be read: {unread[^1].Reason}") : Divide(layouts, unread, problems);
    }

    /// <summary>Opens a file.</summary>
    /// <returns><see langword="null"/> if it cannot be read.</returns>
    private async Task<Layout?> OpenAsync(string file, DatasetForm? named, List<UnreadFile> unread)
    {
        var reason = "it leads nowhere";
        try
        {
            var path = LayoutFinder.Join(folder, file);
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

    /// <summary>Divides the files into training and validation by their names.</summary>
    private Layout Divide(List<Layout> layouts, List<UnreadFile> unread, ProblemReader problems)
    {
        if (layouts.Find(static layout => layout.Training is null) is { } refused)
        {
            return refused;
        }

        var first = layouts[0];
        if (layouts.Find(layout => layout.Form != first.Form) is { } other)
        {
            return Layout.Unknown(
                folder, $"{Text.QuotePath(first.Name)} is {FormWords.All.Format(first.Form)}, but {Text.QuotePath(other.Name)} is {FormWords.All.Format(other.Form)}. Probe them one by one");
        }

        foreach (var file in unread)
        {
            problems.Add(file);
        }

        var validation = layouts.Where(static layout => ChannelNames.IsOfValidation(layout.Name)).Select(static layout => layout.Training!).ToList();
        var training = layouts.Where(static layout => !ChannelNames.IsOfValidation(layout.Name)).Select(static layout => layout.Training!).ToList();
        if (training.Count == 0)
        {
            (training, validation) = (validation, training);
        }

        if (!problems.IsEmpty)
        {
            training.Add(problems);
        }

        return new Layout(first.Form, folder, CompositeReader.Of(training), validation.Count == 0 ? null : CompositeReader.Of(validation));
    }
}
