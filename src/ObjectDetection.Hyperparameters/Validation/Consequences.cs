using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Lists the rules whose finding follows from another finding, so that one cause is reported once.</summary>
/// <remarks>What would follow from a value that is invalid by itself needs no entry: <see cref="Inspection.Report"/> and <see cref="Relations"/> skip it.</remarks>
internal static class Consequences
{
    /// <summary>Gets the pairs: the consequence is not reported beside its cause. An error only follows from an error.</summary>
    public static IReadOnlyList<(Rule Cause, Rule Consequence)> All { get; } =
    [
        (Rules.ScheduleWithoutUpdates, Rules.DataBelowBatch),
        (Rules.ScheduleWithoutUpdates, Rules.StepNeverReached),
        (Rules.ScheduleWithoutUpdates, Rules.ScheduleSpent),
        (Rules.ScheduleWithoutUpdates, Rules.RmsPropLogsLess),
        (Rules.StepsNotIncreasing, Rules.ScheduleSpent),
        (Rules.StepsNotIncreasing, Rules.RmsPropLogsLess),
        (Rules.LabelTooNarrow, Rules.LabelHoldsNothing),
        (Rules.DataBelowBatch, Rules.BatchAboveSamples),
        (Rules.OtherSampleCount, Rules.BatchAboveSamples),
        (Rules.OtherBaseNetwork, Rules.FullRateAgain),
        (Rules.OtherClassCount, Rules.FullRateAgain),
        (Rules.OtherHeads, Rules.FullRateAgain),
        (Rules.LearningRateLarge, Rules.FullRateAgain),
        (Rules.FreezeAmbiguous, Rules.FreezesNothing),
    ];

    /// <summary>Determines whether a finding follows from another one of a review.</summary>
    public static bool Contain(Finding finding, IReadOnlyList<Finding> findings) =>
        All.Any(pair => pair.Consequence == finding.Rule && findings.Any(other => other.Rule == pair.Cause));
}
