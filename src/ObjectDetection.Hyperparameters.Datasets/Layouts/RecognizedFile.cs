namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>What the content of a file is.</summary>
/// <param name="Form">The form.</param>
/// <param name="Reason">Why it is not one that can be probed, in a few words; <see langword="null"/> if it is.</param>
internal readonly record struct RecognizedFile(DatasetForm Form, string? Reason = null)
{
    /// <summary>Gets a value indicating whether the reason holds for certain, and not because nothing else fits.</summary>
    public bool IsUnmistakable { get; init; }

    /// <summary>Gets a value indicating whether the file belongs to something else, though its suffix is that of samples.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Gets a value indicating whether the file is the annotation of one image.</summary>
    public bool IsAnnotation { get; init; }
}
