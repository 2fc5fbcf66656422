namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Whether an instance type can train with the algorithm, as far as that is known.</summary>
public enum InstanceSupport
{
    /// <summary>The name is not known here: it may be misspelled, or newer than this library.</summary>
    Unknown,

    /// <summary>It has GPUs, and the algorithm's documentation lists its family.</summary>
    Documented,

    /// <summary>It has accelerators, but the algorithm's documentation does not list its family.</summary>
    Undocumented,

    /// <summary>It has no GPU, and the algorithm trains on GPUs only.</summary>
    Unsupported,
}
