namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>A <c>CreateTrainingJob</c> request for the algorithm: the hyperparameters and everything around them. Creating it validates nothing.</summary>
/// <remarks>
/// Members have the names of the API, without the objects that it groups some of them in.
/// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html.
/// </remarks>
public sealed partial record TrainingRequest
{
    /// <summary>Gets the name of the job.</summary>
    public string? TrainingJobName { get; init; }

    /// <summary>Gets the ARN of the role that the job runs with.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Gets the string map.</summary>
    public IReadOnlyDictionary<string, string> HyperParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the URI of the container's image.</summary>
    public string? TrainingImage { get; init; }

    /// <summary>Gets how the channels are read that do not say so themselves.</summary>
    public TrainingInputMode? TrainingInputMode { get; init; }

    /// <summary>Gets the channels.</summary>
    public IReadOnlyList<Channel> InputDataConfig { get; init; } = [];

    /// <summary>Gets where the model is written: a prefix in S3.</summary>
    public string? S3OutputPath { get; init; }

    /// <summary>Gets the type of the instances, for example <c>ml.p3.2xlarge</c>.</summary>
    public string? InstanceType { get; init; }

    /// <summary>Gets the number of instances.</summary>
    public int? InstanceCount { get; init; }

    /// <summary>Gets the groups of instances, in place of one type and one number.</summary>
    public IReadOnlyList<InstanceGroup> InstanceGroups { get; init; } = [];

    /// <summary>Gets the size of the storage volume of each instance, in GB.</summary>
    public int? VolumeSizeInGB { get; init; }

    /// <summary>Gets how long the job may train, in seconds.</summary>
    public int? MaxRuntimeInSeconds { get; init; }

    /// <summary>Gets how long a job on spot instances may wait and train, in seconds.</summary>
    public int? MaxWaitTimeInSeconds { get; init; }

    /// <summary>Gets a value indicating whether the job runs on spot instances.</summary>
    public bool? EnableManagedSpotTraining { get; init; }

    /// <summary>Gets where checkpoints are kept: a prefix in S3.</summary>
    public string? CheckpointS3Uri { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(TrainingRequest), PrintMembers);
}
