using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters;

/// <summary>What you know about the data set of a job. Every part is optional.</summary>
public sealed record DatasetProfile
{
    /// <summary>Gets the number of images in the training data.</summary>
    public int? Samples { get; init; }

    /// <summary>Gets the number of classes in the annotations of the training and validation data.</summary>
    public int? Classes { get; init; }

    /// <summary>Gets the highest class ID in the annotations. IDs start at 0, so the number of classes is one more.</summary>
    public int? HighestClassId { get; init; }

    /// <summary>Gets the maximum number of objects in one image of the training data.</summary>
    /// <remarks>It determines the needed label_width only if <see cref="WidestLabel"/> is <see langword="null"/>.</remarks>
    public int? MaxObjectsPerImage { get; init; }

    /// <summary>Gets the maximum number of objects in one image of the validation data.</summary>
    /// <remarks>It determines the needed label_width only if <see cref="ValidationWidestLabel"/> is <see langword="null"/>.</remarks>
    public int? ValidationMaxObjectsPerImage { get; init; }

    /// <summary>Gets the number of values in the widest label of the training data: those of its header and of all its objects.</summary>
    /// <remarks>
    /// The labels of a RecordIO file can have a header of more than two values and objects of more than five, so that the number of objects does not determine their width.
    /// </remarks>
    public int? WidestLabel { get; init; }

    /// <summary>Gets the number of values in the widest label of the validation data: those of its header and of all its objects.</summary>
    /// <inheritdoc cref="WidestLabel" path="/remarks"/>
    public int? ValidationWidestLabel { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetProfile), PrintMembers);
}
