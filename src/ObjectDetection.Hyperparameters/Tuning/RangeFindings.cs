using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What is wrong with a range by itself, and what is doubtful.</summary>
internal static class RangeFindings
{
    private enum End
    {
        Lower,
        Upper,
    }

    /// <summary>What is found in a range of real numbers.</summary>
    public static IEnumerable<Finding> Of(Hyperparameter<double> hyperparameter, ContinuousRange range)
    {
        var recommended = hyperparameter.Tuning as RecommendedContinuousRange;
        return OfEnd(hyperparameter, range.Minimum, End.Lower, range.Minimum == recommended?.Minimum)
            .Concat(OfEnd(hyperparameter, range.Maximum, End.Upper, range.Maximum == recommended?.Maximum))
            .Concat(OfOrder(hyperparameter, range, double.IsFinite(range.Minimum) && double.IsFinite(range.Maximum) && range.Minimum >= range.Maximum))
            .Concat(OfScale(hyperparameter, range, range.Scaling, range.Minimum))
            .Concat(OfReverseScale(hyperparameter, range));
    }

    /// <summary>What is found in a range of whole numbers.</summary>
    public static IEnumerable<Finding> Of(Hyperparameter<int> hyperparameter, IntegerRange range)
    {
        var recommended = hyperparameter.Tuning as RecommendedIntegerRange;
        return OfEnd(hyperparameter, range.Minimum, End.Lower, range.Minimum == recommended?.Minimum)
            .Concat(OfEnd(hyperparameter, range.Maximum, End.Upper, range.Maximum == recommended?.Maximum))
            .Concat(OfOrder(hyperparameter, range, range.Minimum >= range.Maximum))
            .Concat(OfScale(hyperparameter, range, range.Scaling, range.Minimum))
            .Concat(OfReverseScale(hyperparameter, range));
    }

    /// <summary>What is found in a range of categories.</summary>
    public static IEnumerable<Finding> Of<T>(Hyperparameter<T> hyperparameter, Categories<T> categories)
    {
        if (categories.Count is 0 or > TuningLimits.MaximumCategories)
        {
            yield return About(
                hyperparameter,
                Rules.CategoryCount,
                $"{hyperparameter.Name} must have 1 to {Text.Of(TuningLimits.MaximumCategories)} categories, but had {Text.Of(categories.Count)}.",
                categories);
        }

        foreach (var group in categories.GroupBy(static category => category))
        {
            if (group.Count() > 1)
            {
                yield return About(
                    hyperparameter,
                    Rules.CategoryRepeated,
                    $"{hyperparameter.Name} must have each category once, but had {hyperparameter.Domain.Format(group.Key)} {Text.Of(group.Count())} times.",
                    group.Key);
            }

            if (hyperparameter.Domain.Examine(group.Key) is { } violation)
            {
                yield return About(
                    hyperparameter,
                    Rules.CategoryOutsideDomain,
                    $"{hyperparameter.Name} must have categories that are each {violation.Required}, but one was {violation.Given}.",
                    group.Key);
            }
        }
    }

    private static IEnumerable<Finding> OfEnd<T>(Hyperparameter<T> hyperparameter, T value, End end, bool isRecommended)
    {
        var which = end == End.Lower ? "a lower end" : "an upper end";
        if (hyperparameter.Domain.Examine(value) is { } violation)
        {
            yield return isRecommended
                ? About(
                    hyperparameter,
                    Rules.RecommendedEndOutsideDomain,
                    $"{hyperparameter.Name} has {which} of {violation.Given}, which is recommended for tuning, although its documented value is {violation.Required}.",
                    value)
                : About(hyperparameter, Rules.RangeOutsideDomain, $"{hyperparameter.Name} must have {which} that is {violation.Required}, but it was {violation.Given}.", value);
        }

        if (hyperparameter.Domain.Format(value).Length is > TuningLimits.MaximumBoundLength and var length)
        {
            yield return About(
                hyperparameter,
                Rules.RangeEndTooLong,
                $"{hyperparameter.Name} must have {which} of at most {Text.Of(TuningLimits.MaximumBoundLength)} characters, but it had {Text.Of(length)}.",
                value);
        }
    }

    private static IEnumerable<Finding> OfOrder<T>(Hyperparameter<T> hyperparameter, TuningRange<T> range, bool isWrong) =>
        isWrong
            ? [About(hyperparameter, Rules.RangeNotIncreasing, $"{hyperparameter.Name} must have a lower end that is below its upper end, but was {range}.", range)]
            : [];

    private static IEnumerable<Finding> OfScale<T>(Hyperparameter<T> hyperparameter, TuningRange<T> range, ScalingType scale, double minimum)
    {
        if (ApiChoices.Scale.Examine(scale) is { } violation)
        {
            yield return About(hyperparameter, Rules.UndefinedScale, $"{hyperparameter.Name} must have a scale that is {violation.Required}, but it was {violation.Given}.", scale);
        }
        else if (scale == ScalingType.Logarithmic && !Scales.AllowLogarithmic(minimum))
        {
            yield return About(
                hyperparameter, Rules.LogarithmicNotPositive, $"{hyperparameter.Name} must have a lower end above 0 where the scale is Logarithmic, but was {range}.", range);
        }
    }

    private static IEnumerable<Finding> OfReverseScale(Hyperparameter hyperparameter, ContinuousRange range) =>
        range.Scaling == ScalingType.ReverseLogarithmic && !Scales.AllowReverseLogarithmic(range.Minimum, range.Maximum)
            ? [About(
                hyperparameter,
                Rules.ReverseLogarithmicOutside,
                $"{hyperparameter.Name} must have both ends in [0, 1) where the scale is ReverseLogarithmic, but was {range}.",
                range)]
            : [];

    private static IEnumerable<Finding> OfReverseScale(Hyperparameter hyperparameter, IntegerRange range) =>
        range.Scaling == ScalingType.ReverseLogarithmic
            ? [About(
                hyperparameter,
                Rules.ReverseLogarithmicWholeNumbers,
                $"{hyperparameter.Name} must have the scale Auto, Linear or Logarithmic, as whole numbers have, but was {range}.",
                range)]
            : [];

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, object? value) =>
        new(rule, message, hyperparameter.Name) { PropertyName = hyperparameter.PropertyName, AttemptedValue = value };
}
