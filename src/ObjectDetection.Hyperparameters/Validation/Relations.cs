using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>A condition on several values of a record. The job fails unless it holds.</summary>
/// <param name="Subject">The hyperparameter at fault.</param>
/// <param name="Holds">Determines whether the condition holds. It must not allocate.</param>
/// <param name="Tell">Returns the finding if it does not hold.</param>
internal sealed record Relation(
    Hyperparameter Subject, Func<ObjectDetectionHyperparameters, bool> Holds, Func<ObjectDetectionHyperparameters, Finding> Tell);

/// <remarks>A relation holds if one of its values is invalid by itself, so that one fault is reported once.</remarks>
internal static class Relations
{
    public static Relation IncreasingSteps { get; } = new(LrSchedulerStep, StepsIncrease, TellStepsIncrease);

    public static Relation UpdatesInSchedule { get; } = new(MiniBatchSize, ScheduleHasUpdates, TellScheduleHasUpdates);

    /// <summary>Gets all relations, in the order of the catalogue.</summary>
    public static IReadOnlyList<Relation> All { get; } = [IncreasingSteps, UpdatesInSchedule];

    /// <summary>MXNet's scheduler raises ValueError unless the steps strictly increase.</summary>
    public static bool StepsIncrease(ObjectDetectionHyperparameters record)
    {
        var steps = record.LrSchedulerStep.AsSpan();
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i] <= steps[i - 1])
            {
                return !LrSchedulerStep.Domain.Contains(record.LrSchedulerStep);
            }
        }

        return true;
    }

    /// <summary>MXNet's scheduler raises ValueError if an epoch has no full batch, because each step is then zero.</summary>
    public static bool ScheduleHasUpdates(ObjectDetectionHyperparameters record) =>
        record.LrSchedulerStep.IsEmpty
        || record.MiniBatchSize <= record.NumTrainingSamples
        || !NumTrainingSamples.Domain.Contains(record.NumTrainingSamples)
        || !LrSchedulerStep.Domain.Contains(record.LrSchedulerStep);

    private static Finding TellStepsIncrease(ObjectDetectionHyperparameters record)
    {
        var message = $"{LrSchedulerStep.Name} must be in strictly increasing order, but was {Text.Quote(record.LrSchedulerStep.ToString())}.";
        return new Finding(Rules.StepsNotIncreasing, message, LrSchedulerStep, record.LrSchedulerStep)
        {
            Suggestion = string.Join(',', record.LrSchedulerStep.Order().Distinct().Select(Text.Of)),
        };
    }

    private static Finding TellScheduleHasUpdates(ObjectDetectionHyperparameters record) =>
        new(
            Rules.ScheduleWithoutUpdates,
            $"{MiniBatchSize.NameAndValue(record)} exceeds {NumTrainingSamples.NameAndValue(record)}, which fails when {LrSchedulerStep.Name} is set. "
            + $"Lower {MiniBatchSize.Name} to {Text.Of(record.NumTrainingSamples)} or less.",
            MiniBatchSize.Name,
            NumTrainingSamples.Name,
            LrSchedulerStep.Name)
        {
            PropertyName = MiniBatchSize.PropertyName,
            AttemptedValue = record.MiniBatchSize,
        };
}
