namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH4xx: string maps, JSON documents and configuration sections.</content>
internal static partial class Rules
{
    private const string JsonGrammar = "https://www.rfc-editor.org/rfc/rfc8259";
    private const string Configuration = "https://learn.microsoft.com/dotnet/core/extensions/configuration";
    public static Rule Missing { get; } = Error("ODH401", "A required hyperparameter is missing.", RuleBasis.Container, ContainerRequired);
    public static Rule UnknownName { get; } = Error("ODH402", "A hyperparameter is unknown.", RuleBasis.Container, ContainerMessage);
    public static Rule EmptyValue { get; } = Error("ODH403", "A value is empty.", RuleBasis.Policy, EmptyValues);
    public static Rule MisspelledWholeNumber { get; } = Error("ODH404", "A value is not a whole number.", RuleBasis.Container, ContainerMessage);
    public static Rule MisspelledReal { get; } = Error("ODH405", "A value is not a number.", RuleBasis.Policy, Documentation);
    public static Rule UnknownChoice { get; } = Error("ODH406", "A value is not one of the choices.", RuleBasis.Documentation, Documentation);
    public static Rule MisspelledFlag { get; } = Error("ODH407", "A flag has an invalid value.", RuleBasis.Documentation, Documentation);
    public static Rule MisspelledEpochList { get; } = Error("ODH408", "A value is not a comma-separated list of epochs.", RuleBasis.MXNet, Trainer);
    public static Rule WholeNumberTooLarge { get; } = Error("ODH409", "A whole number exceeds the maximum.", RuleBasis.Policy, Documentation);
    public static Rule DuplicateName { get; } = Error("ODH410", "A hyperparameter is specified more than once.", RuleBasis.Api, Service);
    public static Rule NullEntry { get; } = Error("ODH411", "A name or a value is null.", RuleBasis.Api, Service);
    public static Rule TooManyEntries { get; } = Error("ODH412", "The map has more entries than the service accepts.", RuleBasis.Api, Service);
    public static Rule NameTooLong { get; } = Error("ODH413", "A name has more characters than the service accepts.", RuleBasis.Api, Service);
    public static Rule OtherAlgorithm { get; } = Error("ODH414", "The hyperparameters belong to another built-in algorithm.", RuleBasis.Documentation, Documentation);
    public static Rule ContainerOnlyValue { get; } =
        Warning("ODH415", "An undocumented value of the container is treated as not set.", RuleBasis.Container, ContainerDefaults);
    public static Rule EntryTooLong { get; } = Error("ODH416", "A value has more characters than the service accepts.", RuleBasis.Api, ValueLimit);
    public static Rule InvalidJson { get; } = Error("ODH451", "The document is not valid JSON.", RuleBasis.Policy, JsonGrammar);
    public static Rule NotAnObject { get; } = Error("ODH452", "The JSON document is not an object.", RuleBasis.Policy, JsonGrammar);
    public static Rule WrongKind { get; } = Error("ODH453", "A value has the wrong JSON type.", RuleBasis.Documentation, Documentation);
    public static Rule InvalidText { get; } = Error("ODH454", "The document contains invalid Unicode.", RuleBasis.Policy, JsonGrammar);
    public static Rule TooDeep { get; } = Error("ODH455", "The document is nested too deeply.", RuleBasis.Policy, JsonGrammar);
    public static Rule DocumentTooLong { get; } = Error("ODH456", "The document exceeds the maximum length.", RuleBasis.Policy, JsonGrammar);
    public static Rule MoreProblems { get; } = Error("ODH457", "The input has more problems than are listed.", RuleBasis.Policy, JsonGrammar);
    public static Rule SectionAbsent { get; } = Error("ODH461", "A configuration section is missing or empty.", RuleBasis.Policy, Configuration);
    public static Rule ValueExpected { get; } = Error("ODH462", "A configuration key has subkeys instead of a value.", RuleBasis.Policy, Configuration);
    public static Rule SectionExpected { get; } = Error("ODH463", "A configuration key has a value instead of subkeys.", RuleBasis.Policy, Configuration);
    public static Rule UnknownContextKey { get; } = Error("ODH464", "A configuration key is not part of the training context.", RuleBasis.Policy, Configuration);
    public static Rule InvalidContextValue { get; } = Error("ODH465", "A value in the training context is invalid.", RuleBasis.Policy, Configuration);
    public static Rule UnreadableContext { get; } = Error("ODH471", "The training context is invalid.", RuleBasis.Policy, JsonGrammar);
}
