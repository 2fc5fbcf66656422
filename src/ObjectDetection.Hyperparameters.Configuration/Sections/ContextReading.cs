using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What was read from the section with what is known of the job beside its hyperparameters.</summary>
/// <param name="Context">What is known.</param>
/// <param name="InstanceTypeKey">The key of the instance type, about which a review may find something.</param>
/// <param name="InstanceTypeSource">The provider of that key.</param>
internal sealed record ContextReading(TrainingContext Context, string? InstanceTypeKey = null, string? InstanceTypeSource = null);
