using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What can be wrong with the description of a tuning job, apart from its JSON.</summary>
internal static class ReadingFindings
{
    public static Finding NotTunable(Hyperparameter hyperparameter) =>
        About(
            hyperparameter,
            Rules.NotTunable,
            $"{hyperparameter.Name} must have a static value, but had a range; what can be tuned is {Text.Alternatives([.. Tunables.All.Select(static tunable => tunable.Hyperparameter.Name)])}.");

    public static Finding WrongKind(Hyperparameter hyperparameter, string given) =>
        About(hyperparameter, Rules.WrongKindOfRange, $"{hyperparameter.Name} must have {KindsOf(hyperparameter)}, but had {given}.");

    public static Finding Repeated(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.RangeRepeated, $"{hyperparameter.Name} must have one range, but had another one.");

    public static Finding Unnamed() => new(Rules.IncompleteRange, "A range must have the name of a hyperparameter, but had none.");

    public static Finding Incomplete(Hyperparameter hyperparameter, string part) =>
        About(hyperparameter, Rules.IncompleteRange, $"{hyperparameter.Name} must have a range with {part}, but had none.");

    public static Finding MisspelledEnd(Hyperparameter hyperparameter, string part, Misspelling misspelling, string text)
    {
        var reason = misspelling.Reason is null ? "" : $": {misspelling.Reason}";
        return About(
            hyperparameter,
            Rules.MisspelledRangeEnd,
            $"{hyperparameter.Name} must have {part} that is {misspelling.Required}, but it was {Text.Quote(text)}{reason}.",
            text,
            misspelling.Suggestion);
    }

    public static Finding UnknownScale(Hyperparameter hyperparameter, Misspelling misspelling, string text) =>
        About(
            hyperparameter,
            Rules.UnknownSetting,
            $"{hyperparameter.Name} must have a scale that is {misspelling.Required}, but it was {Text.Quote(text)}.",
            text,
            misspelling.Suggestion);

    public static Finding UnknownSetting(string name, Misspelling misspelling, string text) =>
        new(Rules.UnknownSetting, $"{name} must be {misspelling.Required}, but was {Text.Quote(text)}.", name) { AttemptedValue = text, Suggestion = misspelling.Suggestion };

    public static Finding TunedNameStatic(Hyperparameter hyperparameter, string? text) =>
        About(
            hyperparameter,
            Rules.TunedNameStatic,
            $"{hyperparameter.Name} must have either a range or a static value, but had a range and the static value {Text.Quote(text ?? "")}; the range counts here.",
            text);

    public static Finding TooManyRanges(int count) =>
        new(Rules.TooManyRanges, $"A tuning job must have at most {Text.Of(TuningLimits.MaximumRanges)} ranges, but had {Text.Of(count)}.") { AttemptedValue = count };

    public static Finding TooManyHyperparameters(int count) =>
        new(
            Rules.TooManyHyperparameters,
            $"A tuning job must have at most {Text.Of(TuningLimits.MaximumHyperparameters)} hyperparameters, static, tuned and the service's own "
            + $"{TuningLimits.ObjectiveHyperparameter}, but had {Text.Of(count)}.")
        {
            AttemptedValue = count,
        };

    public static Finding HyperbandWithoutResource() =>
        About(
            HyperparameterCatalogue.Epochs,
            Rules.HyperbandWithoutResource,
            $"{HyperparameterCatalogue.Epochs.Name} must be among the static hyperparameters where the strategy is Hyperband and {ApiNames.HyperbandMax} is not given, but was not.");

    public static Finding UnknownObjective(string metric) =>
        new(
            Rules.UnknownObjective,
            $"{ApiNames.ObjectiveMetric} of the objective must be {TuningLimits.ObjectiveMetric}, the one metric that can be tuned for, but was {Text.Quote(metric)}.",
            ApiNames.ObjectiveMetric)
        {
            AttemptedValue = metric,
            Suggestion = TuningLimits.ObjectiveMetric,
        };

    public static Finding ObjectiveReversed(string type) =>
        new(
            Rules.ObjectiveReversed,
            $"{ApiNames.ObjectiveType} of the objective is {type}, but {TuningLimits.ObjectiveMetric} is the better the greater it is.",
            ApiNames.ObjectiveType)
        {
            AttemptedValue = type,
            Suggestion = TuningLimits.ObjectiveType,
        };

    public static Finding AutoParameters(IReadOnlyList<string> names) =>
        new(Rules.AutoParameterLeftOut, $"{string.Join(" and ", names)} would have a range of the service's own choice, which is left out here.", [.. names]);

    private static string KindsOf(Hyperparameter hyperparameter) => hyperparameter.Tuning switch
    {
        RecommendedContinuousRange => "a continuous range",
        RecommendedIntegerRange => "a range of whole numbers or of categories",
        _ => "a range of categories",
    };

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, object? value = null, string? suggestion = null) =>
        new(rule, message, hyperparameter.Name) { PropertyName = hyperparameter.PropertyName, AttemptedValue = value, Suggestion = suggestion };
}
