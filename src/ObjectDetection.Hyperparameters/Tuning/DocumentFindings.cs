using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What can be wrong with the description of a tuning job.</summary>
internal static class DocumentFindings
{
    public static Finding Unknown(string name, string where, IReadOnlyList<string> known) => Setting(
        Rules.TuningDocumentMember, name, $"{Text.Quote(name)} is not a member of {where}. Use {Text.Alternatives(known)}.", null, Suggestions.Nearest(name, known));

    public static Finding Repeated(string name, string where) => Setting(Rules.TuningDocumentMember, name, $"{Text.Cut(name)} is specified more than once in {where}.", null);

    public static Finding UnknownChoice(string name, Misspelling misspelling, string text) =>
        Setting(Rules.UnknownSetting, name, $"{name} must be {misspelling.Required}, but was {Text.Quote(text)}.", text, misspelling.Suggestion);

    public static Finding UnknownObjective(string metric) => Setting(
        Rules.UnknownObjective,
        ApiNames.ObjectiveMetric,
        $"{ApiNames.ObjectiveMetric} must be {TuningLimits.ObjectiveMetric}, the only metric that can be tuned, but was {Text.Quote(metric)}.",
        metric,
        TuningLimits.ObjectiveMetric);

    public static Finding ObjectiveReversed(string type) => Setting(
        Rules.ObjectiveReversed,
        ApiNames.ObjectiveType,
        $"{ApiNames.ObjectiveType} of the objective is {Text.Quote(type)}, but a higher {TuningLimits.ObjectiveMetric} is better.",
        type,
        TuningLimits.ObjectiveType);

    public static Finding AutoParameters(IReadOnlyList<string> names)
    {
        var shown = names.Take(TuningLimits.MaximumRanges).ToArray();
        var more = names.Count > shown.Length ? $" and {Text.Of(names.Count - shown.Length)} more" : "";
        return new Finding(
            Rules.AutoParameterLeftOut,
            $"The service chooses the range of {string.Join(" and ", shown.Select(Text.Cut))}{more}. It is left out: a space cannot contain it.",
            shown);
    }

    public static Finding TooManyRanges(int count) =>
        new(Rules.TooManyRanges, $"The tuning job has {Text.Of(count)} ranges, but the service accepts at most {Text.Of(TuningLimits.MaximumRanges)}.")
        {
            AttemptedValue = count,
        };

    public static Finding TooManyHyperparameters(int count) => new(
        Rules.TooManyHyperparameters,
        $"The tuning job has {Text.Of(count)} hyperparameters, including {TuningLimits.ObjectiveHyperparameter}, which the service adds. "
        + $"The service accepts at most {Text.Of(TuningLimits.MaximumHyperparameters)}.")
    {
        AttemptedValue = count,
    };

    public static Finding Unnamed() => new(Rules.IncompleteRange, "A range does not name its hyperparameter.");

    public static Finding NotTunable(Hyperparameter hyperparameter) => About(
        hyperparameter, Rules.NotTunable, $"{hyperparameter.Name} cannot be tuned; only {Text.Alternatives(Tunables.Names)} can. Set a static value instead of a range.");

    public static Finding WrongKind(Hyperparameter hyperparameter, INamedRange range)
    {
        var given = range switch
        {
            ContinuousParameter => "a continuous range",
            IntegerParameter => "an integer range",
            _ => "a categorical range",
        };
        var required = hyperparameter.Tuning switch
        {
            RecommendedContinuousRange => "a continuous range",
            RecommendedIntegerRange => "an integer or categorical range",
            _ => "a categorical range",
        };
        return About(hyperparameter, Rules.WrongKindOfRange, $"{hyperparameter.Name} must have {required}, but has {given}.");
    }

    public static Finding Repeated(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.RangeRepeated, $"{hyperparameter.Name} has more than one range.");

    public static Finding NoLimit(Hyperparameter hyperparameter, string which) =>
        About(hyperparameter, Rules.IncompleteRange, $"The range of {hyperparameter.Name} has no {which}.");

    public static Finding NullCategory(Hyperparameter hyperparameter) =>
        About(hyperparameter, Rules.IncompleteRange, $"The range of {hyperparameter.Name} contains a category that is null.");

    public static Finding MisspelledLimit(Hyperparameter hyperparameter, string which, Misspelling misspelling, string text)
    {
        var reason = misspelling.Reason is null ? "" : $": {misspelling.Reason}";
        return About(
            hyperparameter,
            Rules.MisspelledRangeEnd,
            $"The {which} of {hyperparameter.Name} must be {misspelling.Required}, but was {Text.Quote(text)}{reason}.",
            text,
            misspelling.Suggestion);
    }

    public static Finding UnknownScale(Hyperparameter hyperparameter, Misspelling misspelling, string text) => About(
        hyperparameter,
        Rules.UnknownSetting,
        $"The scale of {hyperparameter.Name} must be {misspelling.Required}, but was {Text.Quote(text)}.",
        text,
        misspelling.Suggestion);

    public static Finding TunedNameStatic(Hyperparameter hyperparameter, string? text) => About(
        hyperparameter,
        Rules.TunedNameStatic,
        $"{hyperparameter.Name} has both a range and the static value {Text.Quote(text ?? "")}. Remove one of them.",
        text);

    public static Finding HyperbandWithoutResource() => About(
        HyperparameterCatalogue.Epochs,
        Rules.HyperbandWithoutResource,
        $"Hyperband needs a maximum number of epochs. Add {HyperparameterCatalogue.Epochs.Name} to the static hyperparameters or set {ApiNames.HyperbandMax}.");

    private static Finding Setting(Rule rule, string name, string message, object? value, string? suggestion = null) =>
        new(rule, message, name) { AttemptedValue = value, Suggestion = suggestion };

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, object? value = null, string? suggestion = null) =>
        new(rule, message, hyperparameter, value) { Suggestion = suggestion };
}
