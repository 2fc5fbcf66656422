namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
{
    /// <summary>The epochs of a schedule do not strictly increase.</summary>
    public static Rule StepsNotIncreasing { get; } = Error("ODH201", "The epochs of a schedule do not strictly increase.", RuleBasis.MXNet, Scheduler);

    /// <summary>There is a schedule, but a batch is larger than the data, so that an epoch has no updates.</summary>
    public static Rule ScheduleWithoutUpdates { get; } = Error(
        "ODH202", "There is a schedule, but a batch is larger than the data, so that an epoch has no updates.", RuleBasis.MXNet, Trainer);

    private static Rule[] RelationRules =>
    [
        StepsNotIncreasing, ScheduleWithoutUpdates,
    ];
}
