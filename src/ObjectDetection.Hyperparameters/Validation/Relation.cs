using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Something that must hold between the values of a record, or the job fails.</summary>
/// <param name="Subject">The hyperparameter to which a failure is attached.</param>
/// <param name="Holds">Whether it holds; it must not allocate.</param>
/// <param name="Tell">The finding when it does not hold.</param>
internal sealed record Relation(
    Hyperparameter Subject, Func<ObjectDetectionHyperparameters, bool> Holds, Func<ObjectDetectionHyperparameters, Finding> Tell);
