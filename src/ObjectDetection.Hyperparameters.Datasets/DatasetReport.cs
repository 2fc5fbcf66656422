using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>What a data set contains, and what is wrong with it.</summary>
public sealed class DatasetReport
{
    internal DatasetReport(
        DatasetForm form, ChannelTally tally, DatasetReport? validation = null, ExampleList? leaks = null, bool isPartial = false, ExampleList? repeats = null)
    {
        (Form, Tally, Validation, Leaks, IsPartial) = (form, tally, validation, leaks, isPartial);
        Repeats = repeats ?? (IsReadable && form != DatasetForm.Images ? Duplicates.Of(tally) : null);
        Classes = ClassList.Of(tally.Classes);
        Problems = ProblemList.Of(this);
    }

    /// <summary>Gets the form of the data set.</summary>
    public DatasetForm Form { get; }

    /// <summary>Gets a value indicating whether the data is in a form that can be probed. Otherwise a problem says what it is, and what to do.</summary>
    public bool IsReadable => FormWords.IsReadable(Form);

    /// <summary>
    /// Gets the number of samples: whole records, readable images with an annotation, lines of a manifest with the label, and lines of a list that im2rec does not skip. A record
    /// or a line whose image is missing counts, too, and is an error. After damage, counting goes on where the next sample starts.
    /// </summary>
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

    /// <summary>Gets the samples that are named as an earlier one is.</summary>
    internal ExampleList? Repeats { get; }

    /// <summary>Merges the reports on parts of a data set. The result is that of the whole, in whatever order and grouping the parts are merged.</summary>
    /// <param name="parts">
    /// The reports. If all are partial, duplicates and leakage across parts are found, too, and the result is partial. It has as many examples as the part with the fewest may have.
    /// </param>
    /// <exception cref="ArgumentException">There is no part, or the parts have different forms, or some are partial and others are not.</exception>
    public static DatasetReport Merge(IEnumerable<DatasetReport> parts) => Report.Merge.Of(parts);

    /// <summary>Reads a report that <see cref="ToJson"/> returned. Unknown members are ignored.</summary>
    /// <param name="json">The report as JSON.</param>
    /// <exception cref="JsonException">The text is not a report. The message names the member that is wrong.</exception>
    public static DatasetReport Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportReader.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a report that <see cref="WriteTo"/> wrote. Unknown members are ignored.</summary>
    /// <param name="utf8Json">The report as JSON, of at most 1 GiB.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="JsonException">The text is not a report. The message names the member that is wrong.</exception>
    public static async Task<DatasetReport> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return ReportReader.Read(await ReportReader.ReadAllAsync(utf8Json, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes the report as a JSON object with everything that merging needs.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReportWriter.Write(writer, this);
    }

    /// <summary>Returns the report as indented JSON with everything that merging needs.</summary>
    public string ToJson() => ObjectDetectionHyperparametersJson.ToIndentedText(WriteTo);

    /// <summary>Returns what a review needs to know about the data. What the data does not tell, for example because only a sample was read, is not set.</summary>
    public DatasetProfile ToProfile() => Suggestion.ProfileOf(this);

    /// <summary>Returns a training context that contains the profile.</summary>
    public TrainingContext ToContext() => new() { Dataset = ToProfile() };

    private static DatasetBin[] PixelBins(Histogram histogram) =>
        [.. histogram.Counts.Select(static entry => new DatasetBin(entry.Key * ImageTally.PixelsPerBin, (entry.Key + 1) * ImageTally.PixelsPerBin, entry.Value))];
}
