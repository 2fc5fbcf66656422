using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Training;

namespace ConfigurationTests;

/// <summary>A job that the service submits.</summary>
/// <param name="Hyperparameters">Its hyperparameters.</param>
/// <param name="Context">What else is known of it.</param>
public sealed record Job(ObjectDetectionHyperparameters Hyperparameters, TrainingContext Context);
