namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH7xx: use of the API.</content>
internal static partial class Rules
{
    private const string IgnoredResults = "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca1806";
    public static Rule KeyNotBound { get; } = Error("ODH701", "The configuration binder did not bind a key.", RuleBasis.Policy, Configuration);
    public static Rule MapNotValidated { get; } = Info("ODH702", "A map is written without validation or review.", RuleBasis.Policy, Service);
    public static Rule ReviewDiscarded { get; } = Warning("ODH703", "The result of a review is discarded.", RuleBasis.Policy, IgnoredResults);
}
