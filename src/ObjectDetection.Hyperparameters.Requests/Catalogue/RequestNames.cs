namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The names of the members of a <c>CreateTrainingJob</c> request, and their paths from its root.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html.</remarks>
internal static class RequestNames
{
    public const string TrainingJobName = "TrainingJobName";
    public const string RoleArn = "RoleArn";
    public const string HyperParameters = "HyperParameters";
    public const string AlgorithmSpecification = "AlgorithmSpecification";
    public const string TrainingImage = "TrainingImage";
    public const string TrainingInputMode = "TrainingInputMode";
    public const string InputDataConfig = "InputDataConfig";
    public const string ChannelName = "ChannelName";
    public const string ContentType = "ContentType";
    public const string InputMode = "InputMode";
    public const string RecordWrapperType = "RecordWrapperType";
    public const string CompressionType = "CompressionType";
    public const string DataSource = "DataSource";
    public const string S3DataSource = "S3DataSource";
    public const string S3DataType = "S3DataType";
    public const string S3Uri = "S3Uri";
    public const string S3DataDistributionType = "S3DataDistributionType";
    public const string AttributeNames = "AttributeNames";
    public const string ShuffleConfig = "ShuffleConfig";
    public const string Seed = "Seed";
    public const string OutputDataConfig = "OutputDataConfig";
    public const string S3OutputPath = "S3OutputPath";
    public const string ResourceConfig = "ResourceConfig";
    public const string InstanceType = "InstanceType";
    public const string InstanceCount = "InstanceCount";
    public const string InstanceGroups = "InstanceGroups";
    public const string InstanceGroupName = "InstanceGroupName";
    public const string VolumeSizeInGB = "VolumeSizeInGB";
    public const string StoppingCondition = "StoppingCondition";
    public const string MaxRuntimeInSeconds = "MaxRuntimeInSeconds";
    public const string MaxWaitTimeInSeconds = "MaxWaitTimeInSeconds";
    public const string EnableManagedSpotTraining = "EnableManagedSpotTraining";
    public const string CheckpointConfig = "CheckpointConfig";

    /// <summary>Where texts hold what is decided at run time: a name between these two characters.</summary>
    public const char TokenStart = '\uE000';

    /// <summary>The end of such a name.</summary>
    public const char TokenEnd = '\uE001';
}
