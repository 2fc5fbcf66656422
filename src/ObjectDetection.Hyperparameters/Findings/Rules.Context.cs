namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    public static Rule UnreadableContext { get; } = Error("ODH471", "The description of what is known of a job beside its hyperparameters cannot be read, or not all of it.", RuleBasis.Policy, JsonGrammar);
}
