using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Findings about the entries of a string map, apart from the spelling of a value.</summary>
internal static class EntryFindings
{
    private const string Algorithm = "Object Detection";

    public static Finding Missing(Hyperparameter hyperparameter, string? text) =>
        About(hyperparameter, Rules.Missing, $"is required but {(text is null ? "not set" : "empty")}. Set it to {hyperparameter.Domain.Description}.", text);

    public static Finding Empty(Hyperparameter hyperparameter)
    {
        var reason = hyperparameter.DefaultText is null ? "" : " to use the default";
        return About(hyperparameter, Rules.EmptyValue, $"is empty. Set it to {hyperparameter.Domain.Description}, or remove it{reason}.", "");
    }

    public static Finding NullValue(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.NullEntry, $"must be {hyperparameter.Domain.Description}, but was null.", null);

    public static Finding Duplicate(Hyperparameter hyperparameter, string? text) =>
        About(
            hyperparameter,
            Rules.DuplicateName,
            $"is specified more than once{(text is null ? "" : $", here with the value {Text.Quote(text)}")}. Remove the duplicate.",
            text);

    public static Finding ValueTooLong(Hyperparameter hyperparameter, string text) =>
        About(
            hyperparameter,
            Rules.EntryTooLong,
            $"has {Text.Of(text.Length)} characters, but the service accepts at most {Text.Of(ServiceLimits.MaximumValueLength)}.",
            text);

    public static Finding ContainerOnly(Hyperparameter hyperparameter, string text) =>
        About(
            hyperparameter,
            Rules.ContainerOnlyValue,
            $"{Text.Quote(text)} is an undocumented value, which the container uses on one instance. It is treated as not set. Remove it.",
            text);

    public static Finding NullName(string? text) =>
        new(Rules.NullEntry, $"A name is null{(text is null ? "" : $"; its value is {Text.Quote(text)}")}. Set it to the name of a hyperparameter.")
        {
            AttemptedValue = text,
        };

    public static Finding Unknown(string name, string? text, SiblingAlgorithm? sibling)
    {
        var belongs = sibling is null ? "" : $"; it belongs to {sibling.Title}";
        return new Finding(Rules.UnknownName, $"{Text.Quote(name)} is not a hyperparameter of {Algorithm}{belongs}.", name)
        {
            AttemptedValue = text,
            Suggestion = sibling is null ? HyperparameterCatalogue.Nearest(name)?.Name : null,
        };
    }

    public static Finding NameTooLong(string name) =>
        new(
            Rules.NameTooLong,
            $"The name {Text.Quote(name)} is too long: the service accepts at most {Text.Of(ServiceLimits.MaximumNameLength)} characters.",
            name);

    public static Finding OtherAlgorithm((SiblingAlgorithm Algorithm, IReadOnlyList<string> Names) sibling) =>
        new(
            Rules.OtherAlgorithm,
            $"These look like hyperparameters of {sibling.Algorithm.Title}: {Algorithm} does not have {Text.Alternatives(sibling.Names)}. Check the algorithm.");

    public static Finding TooManyEntries(int count) =>
        new(Rules.TooManyEntries, $"The map has {Text.Of(count)} entries, but the service accepts at most {Text.Of(ServiceLimits.MaximumEntries)}.")
        {
            AttemptedValue = count,
        };

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string statement, string? text) =>
        new(rule, $"{hyperparameter.Name} {statement}", hyperparameter, text);
}
