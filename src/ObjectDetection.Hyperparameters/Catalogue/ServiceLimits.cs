namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The limits of the API for every string map of hyperparameters.</summary>
/// <remarks>Source: the shapes HyperParameters, HyperParameterKey and HyperParameterValue of the service model, API version 2017-07-24.</remarks>
internal static class ServiceLimits
{
    /// <summary>The maximum number of entries in a map.</summary>
    public const int MaximumEntries = 100;

    /// <summary>The maximum number of characters in a name.</summary>
    public const int MaximumNameLength = 256;

    /// <summary>The maximum number of characters in a value.</summary>
    public const int MaximumValueLength = 2500;

    /// <summary>The first character of names that belong to the service or the container. Readers skip such names, and nothing writes them.</summary>
    public const char ReservedPrefix = '_';

    /// <summary>The address of the page that documents the limits.</summary>
    public const string DocumentationUrl = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html";
}
