using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Storage;
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

        var validation = options.Validation is { } path ? (await finder.FindAsync(path).ConfigureAwait(false)).AsOne() : null;
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

        if (training.Validation is { } own)
        {
            validation ??= training with { Training = own };
        }

        return await ReadAsync(training, validation, stream is not null).ConfigureAwait(false);
    }

    /// <summary>Removes the paths that are given twice, and those that are found by the names of others: the indices of record files, and the annotations of images.</summary>
    private string[] WithoutSiblings(IReadOnlyList<string> paths)
    {
        var distinct = paths.DistinctBy(Normalize).ToArray();
        var folders = distinct.Select(Normalize).ToHashSet(StringComparer.Ordinal);
        var others = distinct.Where(path => !path.EndsWith(".idx", StringComparison.OrdinalIgnoreCase) && !IsOfAnother(Normalize(path))).ToArray();
        foreach (var path in others)
        {
            if (others.FirstOrDefault(outer => outer != path && FolderPath.IsIn(Normalize(outer), Normalize(path))) is { } outer)
            {
                throw new ArgumentException($"{Text.QuotePath(path)} is in {Text.QuotePath(outer)}. Pass one of them.", nameof(paths));
            }
        }

        return others.Length == 0 ? distinct : others;

        bool IsOfAnother(string folder) =>
            ChannelNames.IsAnnotation(folder) && folders.Contains(folder[..^ChannelNames.AnnotationSuffix.Length]);
    }

    /// <summary>Returns a path in a form that tells whether two are the same.</summary>
    private string Normalize(string path) => storage is LocalStorage && path.Length > 0 && !path.Contains('\0') ? RealPath.TryOf(path).Replace('\\', '/').TrimEnd('/') : path.TrimEnd('/');

    private async Task<Layout> FindAsync(string[] paths, IDatasetContent? stream)
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

        if (layouts.Find(static layout => layout.Training is null) is { } refused)
        {
            return refused;
        }

        // What the options name is the validation data, and all else is not, whatever its name says.
        if (options.Validation is not null)
        {
            layouts = [.. layouts.Select(WithoutValidation)];
        }

        if (layouts is [var only])
        {
            return only;
        }

        var whole = Layout.Of(layouts[0].Name, layouts, [.. paths.Select(path => options.Validation is null ? Normalize(path) : "")]);
        return whole.Training is null ? throw new ArgumentException($"{whole.Reason}.", nameof(paths)) : whole;
    }

    /// <summary>Returns a layout without its validation data, and tells of it.</summary>
    private static Layout WithoutValidation(Layout layout)
    {
        if (layout.Validation is null)
        {
            return layout;
        }

        var problems = new ProblemReader();
        problems.Add(Rules.DataIgnored, layout.Name, "its validation data, because other validation data is given");
        return (layout with { Validation = null }).With(problems);
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
