namespace ObjectDetection.Hyperparameters;

/// <summary>What is known of the data that a job trains on. Every part is optional.</summary>
public sealed record DatasetProfile
{
    /// <summary>The number of images in the training data.</summary>
    public int? Samples { get; init; }

    /// <summary>The number of classes in the annotations of the training and the validation data.</summary>
    public int? Classes { get; init; }

    /// <summary>The highest class id in the annotations; ids begin at 0, so that there is one class more.</summary>
    public int? HighestClassId { get; init; }

    /// <summary>The most objects that one image of the training data has.</summary>
    public int? MaxObjectsPerImage { get; init; }

    /// <summary>The most objects that one image of the validation data has.</summary>
    public int? ValidationMaxObjectsPerImage { get; init; }
}
