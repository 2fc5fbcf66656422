namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
{
    /// <summary>The description of what is known of a job beside its hyperparameters cannot be read, or not all of it.</summary>
    public static Rule UnreadableContext { get; } = Error(
        "ODH471", "The description of what is known of a job beside its hyperparameters cannot be read, or not all of it.", RuleBasis.Policy, JsonGrammar);

    private static Rule[] ContextDocumentRules => [UnreadableContext];
}
