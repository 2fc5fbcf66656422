namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What was read from the description of a job's context.</summary>
/// <param name="Context">The context, as far as it could be read.</param>
/// <param name="Findings">What is wrong with the description; all of it are errors.</param>
internal readonly record struct TrainingContextReadResult(TrainingContext Context, IReadOnlyList<Finding> Findings);
