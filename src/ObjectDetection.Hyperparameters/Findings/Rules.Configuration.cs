namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    private const string Configuration = "https://learn.microsoft.com/dotnet/core/extensions/configuration";
    public static Rule SectionAbsent { get; } = Error("ODH461", "A section of the configuration is absent or empty.", RuleBasis.Policy, Configuration);
    public static Rule ValueExpected { get; } = Error("ODH462", "A key of the configuration has keys below it where it must have a value.", RuleBasis.Policy, Configuration);
    public static Rule SectionExpected { get; } = Error("ODH463", "A key of the configuration has a value where it must have keys below it.", RuleBasis.Policy, Configuration);
    public static Rule UnknownContextKey { get; } = Error("ODH464", "A key of the configuration is no part of the training context.", RuleBasis.Policy, Configuration);
    public static Rule InvalidContextValue { get; } = Error("ODH465", "A part of the training context has a value that it cannot have.", RuleBasis.Policy, Configuration);
}
