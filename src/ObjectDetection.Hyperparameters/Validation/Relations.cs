using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>What must hold between the values of a record, or the job fails.</summary>
/// <remarks>A relation speaks only of values that are each accepted alone, so that one fault is told once.</remarks>
internal static class Relations
{
    /// <summary>That the epochs of a schedule strictly increase.</summary>
    public static Relation IncreasingSteps { get; } = new(HyperparameterCatalogue.LrSchedulerStep, StepsIncrease, TellStepsIncrease);

    /// <summary>That an epoch of a schedule has updates.</summary>
    public static Relation UpdatesInSchedule { get; } = new(HyperparameterCatalogue.MiniBatchSize, ScheduleHasUpdates, TellScheduleHasUpdates);

    /// <summary>All relations, in the order of the hyperparameters at fault.</summary>
    public static IReadOnlyList<Relation> All { get; } = [IncreasingSteps, UpdatesInSchedule];

    /// <summary>MXNet's scheduler raises ValueError unless the steps strictly increase.</summary>
    public static bool StepsIncrease(ObjectDetectionHyperparameters record)
    {
        var steps = record.LrSchedulerStep.AsSpan();
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i] <= steps[i - 1])
            {
                return !HyperparameterCatalogue.LrSchedulerStep.Domain.Contains(record.LrSchedulerStep);
            }
        }

        return true;
    }

    /// <summary>With a schedule, an epoch must have at least one update, or MXNet's scheduler gets a step of zero and raises ValueError.</summary>
    public static bool ScheduleHasUpdates(ObjectDetectionHyperparameters record) =>
        record.LrSchedulerStep.IsEmpty
        || record.MiniBatchSize <= record.NumTrainingSamples
        || !HyperparameterCatalogue.NumTrainingSamples.Domain.Contains(record.NumTrainingSamples)
        || !HyperparameterCatalogue.LrSchedulerStep.Domain.Contains(record.LrSchedulerStep);

    /// <summary>Tells that <see cref="StepsIncrease"/> does not hold.</summary>
    private static Finding TellStepsIncrease(ObjectDetectionHyperparameters record) =>
        new(
            Rules.StepsNotIncreasing,
            $"{HyperparameterCatalogue.LrSchedulerStep.Name} must list its epochs in strictly increasing order, but was {Text.Quote(record.LrSchedulerStep.ToString())}.",
            HyperparameterCatalogue.LrSchedulerStep.Name)
        {
            PropertyName = HyperparameterCatalogue.LrSchedulerStep.PropertyName,
            AttemptedValue = record.LrSchedulerStep,
            Suggestion = string.Join(',', record.LrSchedulerStep.Order().Distinct().Select(Text.Of)),
        };

    /// <summary>Tells that <see cref="ScheduleHasUpdates"/> does not hold.</summary>
    private static Finding TellScheduleHasUpdates(ObjectDetectionHyperparameters record) =>
        new(
            Rules.ScheduleWithoutUpdates,
            $"{HyperparameterCatalogue.MiniBatchSize.Name} must be at most {HyperparameterCatalogue.NumTrainingSamples.Name} "
            + $"({Text.Of(record.NumTrainingSamples)}) where {HyperparameterCatalogue.LrSchedulerStep.Name} is set, but was {Text.Of(record.MiniBatchSize)}.",
            HyperparameterCatalogue.MiniBatchSize.Name,
            HyperparameterCatalogue.NumTrainingSamples.Name,
            HyperparameterCatalogue.LrSchedulerStep.Name)
        {
            PropertyName = HyperparameterCatalogue.MiniBatchSize.PropertyName,
            AttemptedValue = record.MiniBatchSize,
        };
}
