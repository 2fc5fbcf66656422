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
    public int? MaxObjectsPerImage { get; init; }

    /// <summary>Gets the maximum number of objects in one image of the validation data.</summary>
    public int? ValidationMaxObjectsPerImage { get; init; }
}
