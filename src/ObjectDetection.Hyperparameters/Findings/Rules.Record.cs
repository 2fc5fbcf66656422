namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH1xx, and those of ODH2xx that depend on the record alone.</content>
internal static partial class Rules
{
    public static Rule WholeNumberOutOfRange { get; } = Error("ODH101", "A whole number is less than the minimum.", RuleBasis.Documentation, Documentation);
    public static Rule RealOutOfRange { get; } = Error("ODH102", "A number is out of range.", RuleBasis.Documentation, Documentation);
    public static Rule NotFinite { get; } = Error("ODH103", "A number is NaN or infinite.", RuleBasis.Documentation, Documentation);
    public static Rule UndefinedChoice { get; } = Error("ODH104", "An enum value is undefined.", RuleBasis.Documentation, Documentation);
    public static Rule EpochNotPositive { get; } = Error("ODH105", "An epoch list contains a number less than 1.", RuleBasis.MXNet, Scheduler);
    public static Rule InvalidPattern { get; } = Error("ODH106", "A pattern is not a valid Python regular expression.", RuleBasis.MXNet, PythonPatterns);
    public static Rule ValueTooLong { get; } = Error("ODH107", "A value is too long for the string map.", RuleBasis.Api, ValueLimit);
    public static Rule LineBreak { get; } = Error("ODH108", "A value contains a line break, which the service rejects.", RuleBasis.Api, Service);
    public static Rule StepsNotIncreasing { get; } =
        Error("ODH201", "The epochs of the learning-rate schedule are not in strictly increasing order.", RuleBasis.MXNet, Scheduler);
    public static Rule ScheduleWithoutUpdates { get; } =
        Error("ODH202", "A learning-rate schedule is set, but the batch is larger than the data set.", RuleBasis.MXNet, Trainer);
}
