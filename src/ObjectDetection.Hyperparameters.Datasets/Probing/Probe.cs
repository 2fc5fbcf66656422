using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Probes training and validation data together.</summary>
internal sealed class Probe(IDatasetStorage storage, DatasetProbeOptions options, CancellationToken cancellationToken)
{
    private readonly LayoutFinder finder = new(storage, cancellationToken);

    /// <summary>Probes the data.</summary>
    /// <param name="paths">The paths of the training data.</param>
    /// <param name="stream">The content of the first path, if it is open already.</param>
    public async Task<DatasetReport> RunAsync(IReadOnlyList<string> paths, IDatasetContent? stream = null)
    {
        if (paths.Count == 0)
        {
            throw new ArgumentException("There is no path to probe.", nameof(paths));
        }

        if (options.Sample is <= 0 or >= 1 or double.NaN)
        {
            throw new ArgumentException($"The sample must be a fraction between 0 and 1, but was {Text.Of(options.Sample.Value)}.", nameof(paths));
        }

        var training = await FindAsync(WithoutSiblings(paths), stream).ConfigureAwait(false);
        if (training.Training is null)
        {
            return Refuse(training);
        }

        var validation = options.Validation is { } path ? await finder.FindAsync(path).ConfigureAwait(false) : null;
        if (validation is { Training: null })
        {
            var alone = await ReadAsync(training, validation: null, stream is not null).ConfigureAwait(false);
            return new DatasetReport(alone.Form, alone.Tally, Refuse(validation), isPartial: options.IsPartial);
        }

        if (validation is not null && validation.Form != training.Form)
        {
            throw new ArgumentException(
                $"The validation data {Text.QuotePath(validation.Name)} is {FormWords.All.Format(validation.Form)}, but the training data is {FormWords.All.Format(training.Form)}.", nameof(paths));
        }

        return await ReadAsync(training, validation ?? (training.Validation is null ? null : training with { Training = training.Validation }), stream is not null).ConfigureAwait(false);
    }

    /// <summary>Removes the paths that are found by the names of others: the indices of record files, and the annotations of images.</summary>
    private static IReadOnlyList<string> WithoutSiblings(IReadOnlyList<string> paths)
    {
        var folders = paths.Select(static path => path.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        var others = paths.Where(path => !path.EndsWith(".idx", StringComparison.OrdinalIgnoreCase) && !IsOfAnother(path.TrimEnd('/'))).ToArray();
        return others.Length == 0 ? paths : others;

        bool IsOfAnother(string folder) =>
            folder.EndsWith(ChannelNames.AnnotationSuffix, StringComparison.Ordinal) && folders.Contains(folder[..^ChannelNames.AnnotationSuffix.Length]);
    }

    /// <summary>Returns the name of a path and that of its folder.</summary>
    private static string LastParts(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(2));

    private async Task<Layout> FindAsync(IReadOnlyList<string> paths, IDatasetContent? stream)
    {
        if (stream is not null)
        {
            return await finder.OfFileAsync(new DataSource(storage, paths[0], paths[0]), stream, indices: null).ConfigureAwait(false);
        }

        List<Layout> layouts = [];
        foreach (var path in paths)
        {
            layouts.Add(await finder.FindAsync(path).ConfigureAwait(false));
        }

        if (layouts.Count == 1 || layouts.FirstOrDefault(static layout => layout.Training is null) is not null)
        {
            return layouts.FirstOrDefault(static layout => layout.Training is null) ?? layouts[0];
        }

        if (layouts.FirstOrDefault(layout => layout.Form != layouts[0].Form) is { } other)
        {
            throw new ArgumentException(
                $"{Text.QuotePath(layouts[0].Name)} is {FormWords.All.Format(layouts[0].Form)}, but {Text.QuotePath(other.Name)} is {FormWords.All.Format(other.Form)}. Probe them one by one.", nameof(paths));
        }

        // As in a folder, names tell which data is for validation, unless the options do.
        var training = options.Validation is null ? layouts.Where(static layout => !ChannelNames.IsOfValidation(LastParts(layout.Name))).ToArray() : [];
        training = training.Length == 0 ? [.. layouts] : training;
        IChannelReader[] validation = [.. layouts.Except(training).Select(static layout => layout.Training!), .. layouts.Select(static layout => layout.Validation).OfType<IChannelReader>()];
        return layouts[0] with
        {
            Training = CompositeReader.Of([.. training.Select(static layout => layout.Training!)]),
            Validation = validation.Length == 0 ? null : CompositeReader.Of(validation),
        };
    }

    private async Task<DatasetReport> ReadAsync(Layout training, Layout? validation, bool isStream)
    {
        var form = training.Form;
        var run = new ProbeRun(options, cancellationToken) { ComparesContents = validation is not null || options.IsPartial, HashesWholeImages = isStream || options.IsPartial };
        var mine = await training.Training!.ReadAsync(run).ConfigureAwait(false);
        if (IsOfClassification(form, mine))
        {
            return Refuse(training with { Form = DatasetForm.ClassificationRecordIO });
        }

        var others = validation is null ? null : await validation.Training!.ReadAsync(run).ConfigureAwait(false);
        if (others is not null && IsOfClassification(form, others))
        {
            return new DatasetReport(form, mine, Refuse(validation! with { Form = DatasetForm.ClassificationRecordIO }), isPartial: options.IsPartial);
        }

        ExampleList? leaks = null;
        if (others is not null && (options.Sample is null || options.IsPartial))
        {
            leaks = run.HashesWholeImages || form == DatasetForm.AugmentedManifest
                ? Leakage.Of(form, mine, others)
                : await Leakage.ConfirmAsync(run, training.Training, mine, validation!.Training!, others).ConfigureAwait(false);
        }

        run.Progress.Complete();
        var report = others is null ? null : new DatasetReport(form, others, isPartial: options.IsPartial);
        return new DatasetReport(form, mine, report, leaks, options.IsPartial);
    }

    /// <summary>Determines whether no record has a packed label. A single one without is damaged; if all are, they are for another algorithm.</summary>
    private static bool IsOfClassification(DatasetForm form, ChannelTally tally) =>
        form == DatasetForm.RecordIO && tally.Images > 0 && tally.Problems.CountOf(Rules.LabelAbsent) == tally.Images;

    private DatasetReport Refuse(Layout layout)
    {
        var tally = new ChannelTally(options.MaxExamples) { IsComplete = false };
        var (rule, detail) = Refusal.Of(layout);
        tally.Problems.Add(rule, new Place(layout.Name), detail);
        return new DatasetReport(layout.Form, tally);
    }
}
