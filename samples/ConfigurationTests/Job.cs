using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Training;

namespace ConfigurationTests;

/// <summary>A job that the service submits.</summary>
/// <param name="Hyperparameters">The hyperparameters of the job.</param>
/// <param name="Context">What you know about the job besides its hyperparameters.</param>
public sealed record Job(ObjectDetectionHyperparameters Hyperparameters, TrainingContext Context);
