namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    private const string JsonGrammar = "https://www.rfc-editor.org/rfc/rfc8259";
    public static Rule InvalidJson { get; } = Error("ODH451", "A document is not JSON, or not from some place on.", RuleBasis.Policy, JsonGrammar);
    public static Rule NotAnObject { get; } = Error("ODH452", "A document is JSON, but not an object.", RuleBasis.Policy, JsonGrammar);
    public static Rule WrongKind { get; } = Error("ODH453", "A value is of a kind of JSON that the hyperparameter does not take.", RuleBasis.Documentation, Documentation);
    public static Rule InvalidText { get; } = Error("ODH454", "A text is not valid Unicode: it is not UTF-8, or it holds one half of a surrogate pair.", RuleBasis.Policy, JsonGrammar);
    public static Rule TooDeep { get; } = Error("ODH455", "A document is nested deeper than is read.", RuleBasis.Policy, JsonGrammar);
    public static Rule DocumentTooLong { get; } = Error("ODH456", "A document is longer than is read.", RuleBasis.Policy, JsonGrammar);
    public static Rule MoreProblems { get; } = Error("ODH457", "There are more problems in a document than are listed.", RuleBasis.Policy, JsonGrammar);
}
