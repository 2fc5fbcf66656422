using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters;

/// <summary>What you know about a job besides its hyperparameters. Every part is optional; rules that need a missing part are skipped.</summary>
/// <remarks>Creating it validates nothing. A review reports an impossible value, such as a negative number, and otherwise treats it as not set.</remarks>
public sealed record TrainingContext
{
    /// <summary>Gets the type of the training instances, for example <c>ml.p3.2xlarge</c>. <see cref="InstanceTypes"/> lists the documented types.</summary>
    public string? InstanceType { get; init; }

    /// <summary>Gets the number of training instances.</summary>
    public int? InstanceCount { get; init; }

    /// <summary>Gets what you know about the data set.</summary>
    public DatasetProfile? Dataset { get; init; }

    /// <summary>Gets the model that incremental training starts from: the one in the model channel.</summary>
    public BaseModel? BaseModel { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(TrainingContext), PrintMembers);
}
