namespace ObjectDetection.Hyperparameters;

/// <summary>The model that incremental training starts from, as the job was configured that trained it. Every part is optional.</summary>
public sealed record BaseModel
{
    /// <summary>The base network of that job.</summary>
    public BaseNetwork? BaseNetwork { get; init; }

    /// <summary>The number of classes of that job.</summary>
    public int? NumClasses { get; init; }

    /// <summary>The image shape of that job, in pixels.</summary>
    public int? ImageShape { get; init; }
}
