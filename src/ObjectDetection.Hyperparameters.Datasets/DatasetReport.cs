using System.Collections.ObjectModel;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>What a data set contains, and what is wrong with it.</summary>
public sealed class DatasetReport
{
    internal DatasetReport(DatasetForm form, ChannelTally tally, DatasetReport? validation = null, ExampleList? leaks = null, bool isPartial = false)
    {
        (Form, Tally, Validation, Leaks, IsPartial) = (form, tally, validation, leaks, isPartial);
        Classes = ClassList.Of(tally.Classes);
        Problems = ProblemList.Of(this);
    }

    /// <summary>Gets the form of the data set.</summary>
    public DatasetForm Form { get; }

    /// <summary>Gets a value indicating whether the data is in a form that can be probed. Otherwise a problem says what it is, and what to do.</summary>
    public bool IsReadable => Form is DatasetForm.RecordIO or DatasetForm.Images or DatasetForm.AugmentedManifest or DatasetForm.Lst;

    /// <summary>Gets the number of whole, readable samples. After damage, counting goes on where the next sample starts.</summary>
    public long Images => Tally.Images;

    /// <summary>Gets the number of objects. Placeholders are not counted.</summary>
    public long Objects => Tally.Objects;

    /// <summary>Gets the classes that occur, in the order of their IDs; of damaged data with more than 10,000, the first.</summary>
    public IReadOnlyList<DatasetClass> Classes { get; }

    /// <summary>Gets the highest class ID plus one, or 0 if there is no class.</summary>
    public long NumClasses => Tally.Classes.Highest + 1L;

    /// <summary>Gets the maximum number of objects in one image.</summary>
    public int MaxObjectsPerImage => Tally.ObjectsPerImage.Highest;

    /// <summary>Gets the number of values of the widest label, or <see langword="null"/> if there is no label.</summary>
    public long? WidestLabel => Tally.WidestLabel;

    /// <summary>Gets where the widest label is, or <see langword="null"/> if there is no label.</summary>
    public DatasetLocation? WidestLabelLocation => Tally.WidestPlace;

    /// <summary>Gets a value indicating whether all of the data was read: it is not a sample, and not truncated.</summary>
    public bool IsComplete => Tally.IsComplete;

    /// <summary>Gets a value indicating whether the report contains what is needed to find duplicates in other parts.</summary>
    public bool IsPartial { get; }

    /// <summary>Gets the problems: errors, then warnings, then infos.</summary>
    public IReadOnlyList<DatasetProblem> Problems { get; }

    /// <summary>Gets the report on the validation data that was probed together with this training data, or <see langword="null"/> if there was none.</summary>
    public DatasetReport? Validation { get; }

    /// <summary>Gets a value indicating whether there is an error, here or in the validation data.</summary>
    public bool HasErrors => Problems.Any(static problem => problem.Severity == FindingSeverity.Error) || Validation is { HasErrors: true };

    /// <summary>Gets the number of images by their number of objects.</summary>
    public IReadOnlyList<DatasetBin> ObjectsPerImage => [.. Tally.ObjectsPerImage.Counts.Select(static entry => new DatasetBin(entry.Key, entry.Key, entry.Value))];

    /// <summary>Gets the number of boxes by size: the square root of the share of the image that a box covers, from 0 to 1.</summary>
    public IReadOnlyList<DatasetBin> BoxSizes =>
        [.. Tally.BoxSizes.Counts.Select(static entry => new DatasetBin((double)entry.Key / ChannelTally.SizeBins, (entry.Key + 1.0) / ChannelTally.SizeBins, entry.Value))];

    /// <summary>Gets the number of images by width, in pixels.</summary>
    public IReadOnlyList<DatasetBin> ImageWidths => PixelBins(Tally.Pictures.Widths);

    /// <summary>Gets the number of images by height, in pixels.</summary>
    public IReadOnlyList<DatasetBin> ImageHeights => PixelBins(Tally.Pictures.Heights);

    /// <summary>Gets the number of images by format, of those whose bytes were read.</summary>
    public IReadOnlyDictionary<string, long> ImageFormats =>
        new ReadOnlyDictionary<string, long>(Tally.Pictures.Formats.Counts.ToDictionary(static entry => ImageProblems.NameOf((ImageFormat)entry.Key), static entry => entry.Value));

    /// <summary>Gets the number of images by number of channels, of those whose bytes were read.</summary>
    public IReadOnlyDictionary<int, long> ImageChannels => new ReadOnlyDictionary<int, long>(Tally.Pictures.Channels.Counts.ToDictionary());

    /// <summary>Gets the values of hyperparameters that fit the training and the validation data.</summary>
    public DatasetSuggestion Suggested => Suggestion.Of(this);

    /// <summary>Gets the problems as findings, those of the validation data last.</summary>
    public IReadOnlyList<Finding> Findings => [.. Problems.Select(static problem => problem.ToFinding()), .. Validation?.Findings ?? []];

    internal ChannelTally Tally { get; }

    /// <summary>Gets the images of the validation data that the training data contains, too.</summary>
    internal ExampleList? Leaks { get; }

    /// <summary>Merges the reports on parts of a data set. The result is that of the whole, in whatever order and grouping the parts are merged.</summary>
    /// <param name="parts">The reports. To find duplicates across parts, each must be partial.</param>
    /// <exception cref="ArgumentException">There is no part, or the parts have different forms.</exception>
    public static DatasetReport Merge(IEnumerable<DatasetReport> parts) => Report.Merge.Of(parts);

    /// <summary>Returns what a review needs to know about the data. What the data does not tell, for example because only a sample was read, is not set.</summary>
    public DatasetProfile ToProfile() => Suggestion.ProfileOf(this);

    /// <summary>Returns a training context that contains the profile.</summary>
    public TrainingContext ToContext() => new() { Dataset = ToProfile() };

    private static DatasetBin[] PixelBins(Histogram histogram) =>
        [.. histogram.Counts.Select(static entry => new DatasetBin(entry.Key * ImageTally.PixelsPerBin, (entry.Key + 1) * ImageTally.PixelsPerBin, entry.Value))];
}
