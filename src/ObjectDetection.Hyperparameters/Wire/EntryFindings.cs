using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>What can be wrong with the entries of a string map, apart from the spelling of a value.</summary>
internal static class EntryFindings
{
    private const string Algorithm = "Object Detection";

    public static Finding Missing(Hyperparameter hyperparameter, string? text) =>
        About(hyperparameter, Rules.Missing, $"{hyperparameter.Name} is required, and must be {hyperparameter.Domain.Description}, but was {(text is null ? "not given" : "empty")}.", text);

    public static Finding Empty(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.EmptyValue, $"{hyperparameter.Name} must be {hyperparameter.Domain.Description}, but was empty; leave it out to have the default.", "");

    public static Finding NullValue(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.NullEntry, $"{hyperparameter.Name} must be {hyperparameter.Domain.Description}, but was null.", null);

    public static Finding Duplicate(Hyperparameter hyperparameter, string? text) =>
        About(hyperparameter, Rules.DuplicateName, $"{hyperparameter.Name} must be given once, but was given again{(text is null ? "" : $" with the value {Text.Quote(text)}")}.", text);

    public static Finding ValueTooLong(Hyperparameter hyperparameter, string text) =>
        About(
            hyperparameter,
            Rules.EntryTooLong,
            $"{hyperparameter.Name} must be at most {Text.Of(ServiceLimits.MaximumValueLength)} characters long, but was {Text.Of(text.Length)}.",
            text);

    public static Finding ContainerOnly(Hyperparameter hyperparameter, string text) =>
        About(
            hyperparameter,
            Rules.ContainerOnlyValue,
            $"{hyperparameter.Name} was {Text.Quote(text)}, the container's own value for one machine, which is not documented; it is read as absent.",
            text);

    public static Finding NullName(string? text) =>
        new(Rules.NullEntry, $"A name must be that of a hyperparameter, but was null{(text is null ? "" : $" (with the value {Text.Quote(text)})")}.") { AttemptedValue = text };

    public static Finding Unknown(string name, string? text, SiblingAlgorithm? sibling)
    {
        var belongs = sibling is null ? "" : $"; it is one of {sibling.Title}";
        return new Finding(Rules.UnknownName, $"{Text.Quote(name)} is not a hyperparameter of {Algorithm}{belongs}.", name)
        {
            AttemptedValue = text,
            Suggestion = sibling is null ? HyperparameterCatalogue.Nearest(name)?.Name : null,
        };
    }

    public static Finding NameTooLong(string name) =>
        new(
            Rules.NameTooLong,
            $"A name must be at most {Text.Of(ServiceLimits.MaximumNameLength)} characters long, but {Text.Quote(name)} has {Text.Of(name.Length)}.",
            name);

    public static Finding OtherAlgorithm((SiblingAlgorithm Algorithm, IReadOnlyList<string> Names) sibling) =>
        new(
            Rules.OtherAlgorithm,
            $"The map looks like one for the {sibling.Algorithm.Title} algorithm, which has {string.Join(", ", sibling.Names)}; {Algorithm} has not.");

    public static Finding TooManyEntries(int count) =>
        new(Rules.TooManyEntries, $"A map must have at most {Text.Of(ServiceLimits.MaximumEntries)} entries, but has {Text.Of(count)}.") { AttemptedValue = count };

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, string? text) =>
        new(rule, message, hyperparameter.Name) { PropertyName = hyperparameter.PropertyName, AttemptedValue = text };
}
