namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>Options for a probe of a data set.</summary>
public sealed record DatasetProbeOptions
{
    internal static DatasetProbeOptions Default { get; } = new();

    /// <summary>Gets the path of the validation data, which is probed together with the training data. A folder that contains both channels needs none.</summary>
    public string? Validation { get; init; }

    /// <summary>Gets the label attribute of an augmented manifest; needed only if it has several for detection.</summary>
    public string? LabelAttribute { get; init; }

    /// <summary>Gets the fraction of the data to read, in (0, 1), or <see langword="null"/> for all of it. The same data always gives the same sample.</summary>
    public double? Sample { get; init; }

    /// <summary>Gets the maximum number of examples of a problem. The default is 100.</summary>
    public int MaxExamples { get; init; } = 100;

    /// <summary>Gets a value indicating whether the report is a part of a larger data set, and contains what merging needs to find duplicates across parts.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Gets the maximum number of threads or, for remote storage, requests. The default is the number of processors.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets the storage of the images that an augmented manifest refers to, or <see langword="null"/> to leave them alone.</summary>
    public IDatasetStorage? References { get; init; }

    /// <summary>Gets what is told how far the probe has come, about ten times a second.</summary>
    public IProgress<DatasetProgress>? Progress { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetProbeOptions), PrintMembers);
}
