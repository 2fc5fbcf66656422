namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    public static Rule WholeNumberOutOfRange { get; } = Error("ODH101", "A whole number is below the least that is accepted.", RuleBasis.Documentation, Documentation);
    public static Rule RealOutOfRange { get; } = Error("ODH102", "A number lies outside its interval.", RuleBasis.Documentation, Documentation);
    public static Rule NotFinite { get; } = Error("ODH103", "A number is NaN or infinite.", RuleBasis.Documentation, Documentation);
    public static Rule UndefinedChoice { get; } = Error("ODH104", "A value of an enumeration is none of its members.", RuleBasis.Documentation, Documentation);
    public static Rule EpochNotPositive { get; } = Error("ODH105", "A list of epochs holds a number that is not positive.", RuleBasis.MXNet, Scheduler);
    public static Rule InvalidPattern { get; } = Error("ODH106", "A pattern is not a regular expression that Python accepts.", RuleBasis.MXNet, PythonPatterns);
    public static Rule ValueTooLong { get; } = Error("ODH107", "A value needs more characters than the service takes.", RuleBasis.Api, ValueLimit);
    public static Rule LineBreak { get; } = Error("ODH108", "A text has a line break, which the service's pattern for values excludes.", RuleBasis.Api, Service);
}
