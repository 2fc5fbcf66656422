using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters;

/// <summary>What is known of the job beside its hyperparameters. Every part is optional: a rule that needs a part that is not given says nothing.</summary>
/// <remarks>Nothing in it is validated: a number that cannot be, such as a negative one, is taken for one that is not given.</remarks>
public sealed record TrainingContext
{
    /// <summary>The type of the instances that train, for example <c>ml.p3.2xlarge</c>; <see cref="InstanceTypes"/> tells what is known of each.</summary>
    public string? InstanceType { get; init; }

    /// <summary>The number of instances that train.</summary>
    public int? InstanceCount { get; init; }

    /// <summary>What is known of the data.</summary>
    public DatasetProfile? Dataset { get; init; }

    /// <summary>The model that incremental training starts from: the one in the model channel.</summary>
    public BaseModel? BaseModel { get; init; }
}
