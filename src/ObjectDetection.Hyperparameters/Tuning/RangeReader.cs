using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads one range in the API's shape.</summary>
internal static class RangeReader
{
    /// <summary>Returns the range, or <see langword="null"/> and the faults of each part that could not be read.</summary>
    /// <param name="hyperparameter">The hyperparameter of the range.</param>
    /// <param name="range">The range.</param>
    /// <param name="faults">An empty list.</param>
    public static TuningRange<T>? Read<T>(Hyperparameter<T> hyperparameter, INamedRange range, List<Finding> faults)
    {
        switch (range)
        {
            case ContinuousParameter continuous when hyperparameter is Hyperparameter<double> real:
                return Read(real, continuous, faults) as TuningRange<T>;
            case IntegerParameter integer when hyperparameter is Hyperparameter<int> whole:
                return Read(whole, integer, faults) as TuningRange<T>;
            case CategoricalParameter categorical when hyperparameter.Tuning is not RecommendedContinuousRange:
                return Read(hyperparameter, categorical, faults);
            default:
                faults.Add(DocumentFindings.WrongKind(hyperparameter, range));
                return null;
        }
    }

    private static ContinuousRange? Read(Hyperparameter<double> hyperparameter, ContinuousParameter range, List<Finding> faults)
    {
        var minimum = ReadLimit(hyperparameter, RangePart.Minimum, range.MinValue, Parse, faults);
        var maximum = ReadLimit(hyperparameter, RangePart.Maximum, range.MaxValue, Parse, faults);
        var scale = ReadScale(hyperparameter, range.ScalingType, faults);
        return faults.Count == 0 ? new ContinuousRange(minimum, maximum, scale) : null;

        (bool IsRead, double Limit) Parse(string text) => (hyperparameter.Domain.TryParse(text, out var limit), limit);
    }

    private static IntegerRange? Read(Hyperparameter<int> hyperparameter, IntegerParameter range, List<Finding> faults)
    {
        var minimum = ReadLimit(hyperparameter, RangePart.Minimum, range.MinValue, Parse, faults);
        var maximum = ReadLimit(hyperparameter, RangePart.Maximum, range.MaxValue, Parse, faults);
        var scale = ReadScale(hyperparameter, range.ScalingType, faults);
        return faults.Count == 0 ? new IntegerRange(minimum, maximum, scale) : null;

        // Unlike the domain's own spelling, this includes 0 and negative numbers, which are for the validator to judge.
        static (bool IsRead, int Limit) Parse(string text) =>
            (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) && text[0] != '+', limit);
    }

    private static Categories<T>? Read<T>(Hyperparameter<T> hyperparameter, CategoricalParameter range, List<Finding> faults)
    {
        var values = new List<T>(range.Values.Count);
        foreach (var (text, index) in range.Values.Select(static (string? text, int index) => (text, index)))
        {
            if (text is null)
            {
                faults.Add(DocumentFindings.NullCategory(hyperparameter).In(new RangePart(RangePart.Category, index)));
            }
            else if (hyperparameter.Domain.TryParse(text, out var value))
            {
                values.Add(value);
            }
            else
            {
                faults.Add(DomainFindings.Of(hyperparameter, hyperparameter.Domain.Diagnose(text), text).In(new RangePart(RangePart.Category, index)));
            }

            // The reader counts the last one as unlisted.
            if (faults.Count > Listing.Maximum)
            {
                break;
            }
        }

        return faults.Count == 0 ? new Categories<T>([.. values]) : null;
    }

    private static T ReadLimit<T>(
        Hyperparameter<T> hyperparameter, string which, string? text, Func<string, (bool IsRead, T Limit)> parse, List<Finding> faults)
        where T : struct
    {
        var (isRead, limit) = text is null ? default : parse(text);
        if (!isRead)
        {
            faults.Add(text is null
                ? DocumentFindings.NoLimit(hyperparameter, which)
                : DocumentFindings.MisspelledLimit(hyperparameter, which, hyperparameter.Domain.Diagnose(text), text).In(new RangePart(which)));
        }

        return limit;
    }

    private static ScalingType ReadScale(Hyperparameter hyperparameter, string? text, List<Finding> faults)
    {
        var scale = ScalingType.Auto;
        if (text is not null && !ApiChoices.Scale.TryParse(text, out scale))
        {
            faults.Add(DocumentFindings.UnknownScale(hyperparameter, ApiChoices.Scale.Diagnose(text), text).In(new RangePart(RangePart.Scale)));
        }

        return scale;
    }
}
