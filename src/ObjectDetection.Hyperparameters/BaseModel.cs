using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters;

/// <summary>The model that incremental training starts from, described by the job that trained it. Every part is optional.</summary>
public sealed record BaseModel
{
    /// <summary>Gets the base network of that job.</summary>
    public BaseNetwork? BaseNetwork { get; init; }

    /// <summary>Gets the number of classes of that job.</summary>
    public int? NumClasses { get; init; }

    /// <summary>Gets the image shape of that job, in pixels.</summary>
    public int? ImageShape { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(BaseModel), PrintMembers);
}
