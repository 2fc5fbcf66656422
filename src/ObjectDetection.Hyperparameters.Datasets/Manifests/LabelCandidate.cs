namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>A member of the lines that can be the label, and what its metadata says.</summary>
internal sealed class LabelCandidate
{
    /// <summary>Gets or sets a value indicating whether a value is an object with an array <c>annotations</c>.</summary>
    public bool HasAnnotations { get; set; }

    /// <summary>Gets or sets a value indicating whether an entry of the array is a box.</summary>
    public bool HasBoxes { get; set; }

    /// <summary>Gets or sets the type in the metadata.</summary>
    public string? Type { get; set; }

    /// <summary>Gets a value indicating whether the label is one for detection. The documentation spells the type in two ways.</summary>
    public bool IsDetection => HasAnnotations && Type is null or "groundtruth/object-detection" or "groundtruth/object_detection";

    /// <summary>Gets a value indicating whether a label of another type has the same form, as one of a custom job can.</summary>
    public bool LooksLikeDetection => HasAnnotations && HasBoxes && Type is not null;
}
