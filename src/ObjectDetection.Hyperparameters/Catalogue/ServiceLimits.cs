namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>What the API accepts of any map of hyperparameters, whatever the algorithm.</summary>
/// <remarks>Source: the shapes HyperParameters, HyperParameterKey and HyperParameterValue of the service model, API version 2017-07-24.</remarks>
public static class ServiceLimits
{
    /// <summary>How many entries a map may have.</summary>
    public const int MaximumEntries = 100;

    /// <summary>How many characters a name may have.</summary>
    public const int MaximumNameLength = 256;

    /// <summary>How many characters a value may have.</summary>
    public const int MaximumValueLength = 2500;

    /// <summary>How names begin that belong to the service or the container; they are passed over when a map is read, and never written.</summary>
    public const char ReservedPrefix = '_';

    /// <summary>Where the limits are documented.</summary>
    public static Uri DocumentationUrl { get; } = new("https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html");
}
