using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>The paths of members from the root of a request.</summary>
internal static class RequestPaths
{
    public const string Channels = $"$.{RequestNames.InputDataConfig}";
    public const string Algorithm = $"$.{RequestNames.AlgorithmSpecification}";
    public const string Image = $"{Algorithm}.{RequestNames.TrainingImage}";
    public const string InputMode = $"{Algorithm}.{RequestNames.TrainingInputMode}";
    public const string JobName = $"$.{RequestNames.TrainingJobName}";
    public const string Role = $"$.{RequestNames.RoleArn}";
    public const string Map = $"$.{RequestNames.HyperParameters}";
    public const string Output = $"$.{RequestNames.OutputDataConfig}.{RequestNames.S3OutputPath}";
    public const string Checkpoint = $"$.{RequestNames.CheckpointConfig}.{RequestNames.S3Uri}";
    public const string InstanceType = $"{Resources}.{RequestNames.InstanceType}";
    public const string InstanceCount = $"{Resources}.{RequestNames.InstanceCount}";
    public const string InstanceGroups = $"{Resources}.{RequestNames.InstanceGroups}";
    public const string Volume = $"{Resources}.{RequestNames.VolumeSizeInGB}";
    public const string Runtime = $"{Stopping}.{RequestNames.MaxRuntimeInSeconds}";
    public const string Wait = $"{Stopping}.{RequestNames.MaxWaitTimeInSeconds}";
    public const string Spot = $"$.{RequestNames.EnableManagedSpotTraining}";

    /// <summary>The members of a channel that its data source holds.</summary>
    public const string S3Source = $"{RequestNames.DataSource}.{RequestNames.S3DataSource}";
    public const string S3Uri = $"{S3Source}.{RequestNames.S3Uri}";
    public const string S3DataType = $"{S3Source}.{RequestNames.S3DataType}";
    public const string Distribution = $"{S3Source}.{RequestNames.S3DataDistributionType}";
    public const string Attributes = $"{S3Source}.{RequestNames.AttributeNames}";

    private const string Resources = $"$.{RequestNames.ResourceConfig}";
    private const string Stopping = $"$.{RequestNames.StoppingCondition}";

    public static string Channel(int index) => FormattableString.Invariant($"{Channels}[{index}]");

    public static string InstanceGroup(int index) => FormattableString.Invariant($"{InstanceGroups}[{index}]");
}
