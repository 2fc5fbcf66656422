using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>Probes data sets: reads labels and the headers of images, counts what hyperparameters depend on, and reports what is wrong.</summary>
/// <remarks>
/// The form of the data is recognized by its content and layout: RecordIO files, images with JSON annotations, augmented manifests, and lists for im2rec. Nothing is
/// kept in memory but counts, and at most 16 bytes per image.
/// </remarks>
public static class DatasetProbe
{
    /// <summary>Probes a file or a folder. A folder that contains channels, such as <c>train</c> and <c>train_annotation</c>, is the whole data set.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the probe.</param>
    /// <exception cref="FileNotFoundException">The path does not exist.</exception>
    /// <exception cref="IOException">The data cannot be read. A file among many that cannot be read is a problem in the report instead.</exception>
    /// <exception cref="UnauthorizedAccessException">The data must not be read.</exception>
    /// <exception cref="ArgumentException">The options contradict the data, or themselves.</exception>
    public static Task<DatasetReport> ProbeAsync(string path, DatasetProbeOptions? options = null, CancellationToken cancellationToken = default) =>
        ProbeAsync([path], options, cancellationToken);

    /// <summary>Probes several files or folders as one channel.</summary>
    /// <param name="paths">The paths. All must have the same form.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the probe.</param>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    /// <exception cref="IOException">The data cannot be read. A file among many that cannot be read is a problem in the report instead.</exception>
    /// <exception cref="UnauthorizedAccessException">The data must not be read.</exception>
    /// <exception cref="ArgumentException">There is no path, the paths have different forms, or the options contradict the data or themselves.</exception>
    public static Task<DatasetReport> ProbeAsync(IReadOnlyList<string> paths, DatasetProbeOptions? options = null, CancellationToken cancellationToken = default) =>
        ProbeAsync(LocalStorage.Instance, paths, options, cancellationToken);

    /// <summary>Probes files or folders of a storage as one channel.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="paths">The paths. All must have the same form.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the probe.</param>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    /// <exception cref="IOException">The data cannot be read. A file among many that cannot be read is a problem in the report instead.</exception>
    /// <exception cref="UnauthorizedAccessException">The data must not be read.</exception>
    /// <exception cref="ArgumentException">There is no path, the paths have different forms, or the options contradict the data or themselves.</exception>
    public static Task<DatasetReport> ProbeAsync(
        IDatasetStorage storage, IReadOnlyList<string> paths, DatasetProbeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(paths);
        return new Probe(storage, options ?? DatasetProbeOptions.Default, cancellationToken).RunAsync(paths);
    }

    /// <summary>Probes a stream: a RecordIO file, an augmented manifest or a list. It is read once, from its position to its end.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <param name="name">The name by which the report calls it.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the probe.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ArgumentException">The options contradict the data, or themselves.</exception>
    public static Task<DatasetReport> ProbeAsync(Stream stream, string name = "-", DatasetProbeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new Probe(LocalStorage.Instance, options ?? DatasetProbeOptions.Default, cancellationToken).RunAsync([name], new ForwardContent(stream, leaveOpen: true));
    }
}
