namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
{
    private const string Configuration = "https://learn.microsoft.com/dotnet/core/extensions/configuration";

    /// <summary>A section of the configuration is absent or empty.</summary>
    public static Rule SectionAbsent { get; } = Error("ODH461", "A section of the configuration is absent or empty.", RuleBasis.Policy, Configuration);

    /// <summary>A key of the configuration has keys below it where it must have a value.</summary>
    public static Rule ValueExpected { get; } = Error(
        "ODH462", "A key of the configuration has keys below it where it must have a value.", RuleBasis.Policy, Configuration);

    /// <summary>A key of the configuration has a value where it must have keys below it.</summary>
    public static Rule SectionExpected { get; } = Error(
        "ODH463", "A key of the configuration has a value where it must have keys below it.", RuleBasis.Policy, Configuration);

    /// <summary>A key of the configuration is no part of the training context.</summary>
    public static Rule UnknownContextKey { get; } = Error(
        "ODH464", "A key of the configuration is no part of the training context.", RuleBasis.Policy, Configuration);

    /// <summary>A part of the training context has a value that it cannot have.</summary>
    public static Rule InvalidContextValue { get; } = Error(
        "ODH465", "A part of the training context has a value that it cannot have.", RuleBasis.Policy, Configuration);

    private static Rule[] ConfigurationRules => [SectionAbsent, ValueExpected, SectionExpected, UnknownContextKey, InvalidContextValue];
}
