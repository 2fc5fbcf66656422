namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    public static Rule StepsNotIncreasing { get; } = Error("ODH201", "The epochs of a schedule do not strictly increase.", RuleBasis.MXNet, Scheduler);
    public static Rule ScheduleWithoutUpdates { get; } = Error("ODH202", "There is a schedule, but a batch is larger than the data, so that an epoch has no updates.", RuleBasis.MXNet, Trainer);
}
