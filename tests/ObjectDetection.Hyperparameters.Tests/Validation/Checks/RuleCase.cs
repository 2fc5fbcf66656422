using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation.Checks;

/// <summary>A record and a context that a rule must find something in, and near misses in which it must not.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Names">The names of the finding, separated by commas.</param>
/// <param name="Trigger">What is found.</param>
/// <param name="NearMiss">What is not.</param>
public sealed record RuleCase(string Code, string Names, RuleCase.Job Trigger, RuleCase.Job NearMiss)
{
    /// <summary>A record in which nothing is found.</summary>
    public static ObjectDetectionHyperparameters Clean { get; } = new() { NumClasses = 2, NumTrainingSamples = 1000 };

    /// <summary>The number of the case among those of its rule, for the runner's list.</summary>
    public override string ToString() => $"{Code} {Names}";

    public sealed record Job(Func<ObjectDetectionHyperparameters, ObjectDetectionHyperparameters> Change, TrainingContext? Context = null)
    {
        public ObjectDetectionHyperparameters Record => Change(Clean);
    }
}
