using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A range of real numbers, including both limits.</summary>
/// <param name="Minimum">The lower limit.</param>
/// <param name="Maximum">The upper limit. The service refuses one that is not above the lower limit.</param>
/// <param name="Scaling">The scale along which the range is searched.</param>
public sealed record ContinuousRange(double Minimum, double Maximum, ScalingType Scaling = ScalingType.Auto) : TuningRange<double>
{
    internal override long? Size => null;

    internal override IEnumerable<double> Extremes => [Minimum, Maximum];

    /// <summary>Returns the limits and the scale, the same in every culture: <c>[0.0001, 0.1] Logarithmic</c>.</summary>
    public override string ToString() => $"[{Text.Of(Minimum)}, {Text.Of(Maximum)}] {ApiChoices.Scale.Format(Scaling)}";

    internal override IEnumerable<Finding> Examine(Hyperparameter<double> hyperparameter) =>
        RangeFindings.OfNumbers(
            hyperparameter,
            this,
            RangeFindings.Limit.Of(hyperparameter, Minimum),
            RangeFindings.Limit.Of(hyperparameter, Maximum),
            Scaling,
            Scales.AllowReverseLogarithmic(Minimum, Maximum));

    /// <summary>Draws again when the hyperparameter does not accept the value, which happens only at the recommended lower limit 0.</summary>
    internal override double Draw(Hyperparameter<double> hyperparameter, RandomSource random)
    {
        var scale = Scales.Resolve(Scaling, Minimum, Maximum, hyperparameter);
        double value;
        do
        {
            value = Scales.At(scale, Minimum, Maximum, random.NextUnit());
        }
        while (!hyperparameter.Domain.Contains(value));

        return value;
    }

    /// <summary>Returns the middle for one point; a lower limit that the hyperparameter does not accept is left out.</summary>
    internal override IEnumerable<double> Grid(Hyperparameter<double> hyperparameter, int? points)
    {
        var count = points ?? throw new InvalidOperationException($"The range of {hyperparameter.Name} is continuous: a grid needs a number of points.");
        var scale = Scales.Resolve(Scaling, Minimum, Maximum, hyperparameter);
        if (count == 1)
        {
            return [Inside(scale, 0.5)];
        }

        var first = hyperparameter.Domain.Contains(Minimum) ? 0 : 1;
        return Enumerable.Range(first, count).Select(index => Point(scale, index, count - 1 + first)).Distinct();
    }

    /// <summary>Rounds to twelve digits, so that a grid from 0.001 to 0.1 contains 0.01 and not a neighbor; the scale is exact to fourteen.</summary>
    private static double Round(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private double Point(ScalingType scale, int index, int last) =>
        index == 0 ? Minimum
        : index == last ? Maximum
        : Inside(scale, (double)index / last);

    /// <summary>Returns the rounded point, or the limit that rounding would cross: limits have up to seventeen digits.</summary>
    private double Inside(ScalingType scale, double unit) => Math.Clamp(Round(Scales.At(scale, Minimum, Maximum, unit)), Minimum, Maximum);
}
