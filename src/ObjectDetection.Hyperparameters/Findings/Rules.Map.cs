namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    public static Rule Missing { get; } = Error("ODH401", "A required hyperparameter is missing.", RuleBasis.Container, ContainerRequired);
    public static Rule UnknownName { get; } = Error("ODH402", "A name is not that of a hyperparameter.", RuleBasis.Container, ContainerMessage);
    public static Rule EmptyValue { get; } = Error("ODH403", "A value is empty.", RuleBasis.Policy, EmptyValues);
    public static Rule MisspelledWholeNumber { get; } = Error("ODH404", "A whole number is not spelled in plain digits.", RuleBasis.Container, ContainerMessage);
    public static Rule MisspelledReal { get; } = Error("ODH405", "A number is not spelled with plain digits and a decimal point.", RuleBasis.Policy, Documentation);
    public static Rule UnknownChoice { get; } = Error("ODH406", "A value is none of the choices.", RuleBasis.Documentation, Documentation);
    public static Rule MisspelledFlag { get; } = Error("ODH407", "A flag has neither of its two spellings.", RuleBasis.Documentation, Documentation);
    public static Rule MisspelledEpochList { get; } = Error("ODH408", "A list of epochs is not whole numbers separated by commas.", RuleBasis.MXNet, Trainer);
    public static Rule WholeNumberTooLarge { get; } = Error("ODH409", "A whole number is larger than this library can represent.", RuleBasis.Policy, Documentation);
    public static Rule DuplicateName { get; } = Error("ODH410", "A name is given more than once.", RuleBasis.Api, Service);
    public static Rule NullEntry { get; } = Error("ODH411", "A name or a value is null.", RuleBasis.Api, Service);
    public static Rule TooManyEntries { get; } = Error("ODH412", "There are more entries than the service takes.", RuleBasis.Api, Service);
    public static Rule NameTooLong { get; } = Error("ODH413", "A name has more characters than the service takes.", RuleBasis.Api, Service);
    public static Rule OtherAlgorithm { get; } = Error("ODH414", "The map has hyperparameters of another built-in algorithm.", RuleBasis.Documentation, Documentation);
    public static Rule ContainerOnlyValue { get; } = Warning("ODH415", "The container's own value for training on one machine is read as absent.", RuleBasis.Container, ContainerDefaults);
    public static Rule EntryTooLong { get; } = Error("ODH416", "A value of the map has more characters than the service takes.", RuleBasis.Api, ValueLimit);
}
