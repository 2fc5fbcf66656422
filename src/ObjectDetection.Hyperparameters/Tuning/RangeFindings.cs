using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What can be wrong with a range by itself, and what is doubtful.</summary>
internal static class RangeFindings
{
    public static IEnumerable<Finding> OfNumbers(
        Hyperparameter hyperparameter, object range, Limit minimum, Limit maximum, ScalingType scale, bool allowsReverseLogarithmic)
    {
        var name = hyperparameter.Name;
        var recommended = hyperparameter.Tuning as RecommendedContinuousRange;
        var ofLimits = OfLimit(hyperparameter, RangePart.Minimum, minimum, recommended?.Minimum).Concat(OfLimit(hyperparameter, RangePart.Maximum, maximum, recommended?.Maximum));
        foreach (var finding in ofLimits)
        {
            yield return finding;
        }

        if (RealText.IsFinite(minimum.Number) && RealText.IsFinite(maximum.Number) && minimum.Number >= maximum.Number)
        {
            yield return About(Rules.RangeNotIncreasing, range, $"{name} has the range {range}, but its minimum must be below its maximum.");
        }

        if (ApiChoices.Scale.Examine(scale) is { } violation)
        {
            yield return About(Rules.UndefinedScale, scale, $"The scale of {name} must be {violation.Required}, but was {violation.Given}.");
        }
        else if (scale == ScalingType.Logarithmic && !Scales.AllowLogarithmic(minimum.Number))
        {
            yield return About(Rules.LogarithmicNotPositive, range, $"{name} has the range {range}, but a logarithmic scale needs a minimum above 0.");
        }
        else if (scale == ScalingType.ReverseLogarithmic && !allowsReverseLogarithmic)
        {
            yield return range is IntegerRange
                ? About(Rules.ReverseLogarithmicWholeNumbers, range, $"{name} has the range {range}, but an integer range can only be Auto, Linear or Logarithmic.")
                : About(Rules.ReverseLogarithmicOutside, range, $"{name} has the range {range}, but a reverse logarithmic scale needs both limits in [0, 1).");
        }

        Finding About(Rule rule, object value, string message) => RangeFindings.About(hyperparameter, rule, value, message);
    }

    public static IEnumerable<Finding> Of<T>(Hyperparameter<T> hyperparameter, Categories<T> categories)
    {
        var name = hyperparameter.Name;
        if (categories.Count is 0 or > TuningLimits.MaximumCategories)
        {
            var message = $"{name} must have 1 to {Text.Of(TuningLimits.MaximumCategories)} categories, but has {Text.Of(categories.Count)}.";
            yield return About(hyperparameter, Rules.CategoryCount, categories, message);
        }

        foreach (var group in categories.Take(Listing.Maximum).GroupBy(static category => category))
        {
            if (group.Count() is > 1 and var count)
            {
                var message = $"{name} lists {hyperparameter.Domain.Format(group.Key)} {Text.Of(count)} times. List each category once.";
                yield return About(hyperparameter, Rules.CategoryRepeated, group.Key, message);
            }

            if (hyperparameter.Domain.Examine(group.Key) is { } violation)
            {
                var message = $"Each category of {name} must be {violation.Required}, but one is {violation.Given}.";
                yield return About(hyperparameter, Rules.CategoryOutsideDomain, group.Key, message);
            }
        }
    }

    private static IEnumerable<Finding> OfLimit(Hyperparameter hyperparameter, string which, Limit limit, double? recommended)
    {
        var name = hyperparameter.Name;
        if (limit.Violation is { } violation)
        {
            var isRecommended = limit.Number == recommended;
            yield return About(
                hyperparameter,
                isRecommended ? Rules.RecommendedEndOutsideDomain : Rules.RangeOutsideDomain,
                limit.Value,
                isRecommended
                    ? $"The {which} of {name} is {violation.Given}. It is recommended for tuning, although in a job {name} must be {violation.Required}."
                    : $"The {which} of {name} must be {violation.Required}, but was {violation.Given}.").In(new RangePart(which));
        }

        if (limit.Length is > TuningLimits.MaximumBoundLength and var length)
        {
            var message = $"The {which} of {name} has {Text.Of(length)} characters, but the service accepts at most {Text.Of(TuningLimits.MaximumBoundLength)}.";
            yield return About(hyperparameter, Rules.RangeEndTooLong, limit.Value, message).In(new RangePart(which));
        }
    }

    private static Finding About(Hyperparameter hyperparameter, Rule rule, object? value, string message) =>
        new(rule, message, hyperparameter, value);

    /// <summary>A limit of a range, and what its domain says about it.</summary>
    internal readonly record struct Limit(object Value, double Number, Violation? Violation, int Length)
    {
        public static Limit Of(Hyperparameter<double> hyperparameter, double value) =>
            new(value, value, hyperparameter.Domain.Examine(value), hyperparameter.Domain.Format(value).Length);

        public static Limit Of(Hyperparameter<int> hyperparameter, int value) =>
            new(value, value, hyperparameter.Domain.Examine(value), hyperparameter.Domain.Format(value).Length);
    }
}
