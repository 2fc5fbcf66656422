namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Specifies whether the algorithm can train on an instance type.</summary>
internal enum InstanceSupport
{
    /// <summary>The instance type is unknown: it is misspelled, or newer than this library.</summary>
    Unknown,

    /// <summary>The instance type has GPUs, and its family is documented for the algorithm.</summary>
    Documented,

    /// <summary>The instance type has accelerators, but its family is not documented for the algorithm.</summary>
    Undocumented,

    /// <summary>The instance type has no GPU, which the algorithm requires.</summary>
    Unsupported,
}
