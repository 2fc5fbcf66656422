namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH7xx: use of the API.</content>
internal static partial class Rules
{
    public static Rule KeyNotBound { get; } = Error("ODH701", "The configuration binder did not bind a key.", RuleBasis.Policy, Configuration);
}
