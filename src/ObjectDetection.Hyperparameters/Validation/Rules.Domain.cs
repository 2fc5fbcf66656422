namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
{
    /// <summary>A whole number is below the least that is accepted.</summary>
    public static Rule WholeNumberOutOfRange { get; } = Error("ODH101", "A whole number is below the least that is accepted.", RuleBasis.Documentation, Documentation);

    /// <summary>A number lies outside its interval.</summary>
    public static Rule RealOutOfRange { get; } = Error("ODH102", "A number lies outside its interval.", RuleBasis.Documentation, Documentation);

    /// <summary>A number is NaN or infinite.</summary>
    public static Rule NotFinite { get; } = Error("ODH103", "A number is NaN or infinite.", RuleBasis.Documentation, Documentation);

    /// <summary>A value of an enumeration is none of its members.</summary>
    public static Rule UndefinedChoice { get; } = Error("ODH104", "A value of an enumeration is none of its members.", RuleBasis.Documentation, Documentation);

    /// <summary>A list of epochs holds a number that is not positive.</summary>
    public static Rule EpochNotPositive { get; } = Error("ODH105", "A list of epochs holds a number that is not positive.", RuleBasis.MXNet, Scheduler);

    /// <summary>A pattern is not a regular expression that Python accepts.</summary>
    public static Rule InvalidPattern { get; } = Error("ODH106", "A pattern is not a regular expression that Python accepts.", RuleBasis.MXNet, PythonPatterns);

    /// <summary>A value needs more characters than the service takes.</summary>
    public static Rule ValueTooLong { get; } = Error("ODH107", "A value needs more characters than the service takes.", RuleBasis.Api, ValueLimit);

    /// <summary>A text has a line break, which the service's pattern for values excludes.</summary>
    public static Rule LineBreak { get; } = Error("ODH108", "A text has a line break, which the service's pattern for values excludes.", RuleBasis.Api, Service);

    private static Rule[] DomainRules =>
    [
        WholeNumberOutOfRange, RealOutOfRange, NotFinite, UndefinedChoice, EpochNotPositive, InvalidPattern, ValueTooLong, LineBreak,
    ];
}
