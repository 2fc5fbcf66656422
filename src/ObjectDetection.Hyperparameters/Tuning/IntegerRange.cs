using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A range of whole numbers, including both limits.</summary>
/// <param name="Minimum">The lower limit.</param>
/// <param name="Maximum">The upper limit. The service refuses one that is not above the lower limit.</param>
/// <param name="Scaling">The scale along which the range is searched. The service does not support <see cref="ScalingType.ReverseLogarithmic"/> here.</param>
public sealed record IntegerRange(int Minimum, int Maximum, ScalingType Scaling = ScalingType.Auto) : TuningRange<int>
{
    internal override long? Size => Math.Max(0, (long)Maximum - Minimum + 1);

    internal override IEnumerable<int> Extremes => [Minimum, Maximum];

    /// <summary>Returns the limits and the scale, the same in every culture: <c>[8, 64] Linear</c>.</summary>
    public override string ToString() => $"[{Text.Of(Minimum)}, {Text.Of(Maximum)}] {ApiChoices.Scale.Format(Scaling)}";

    internal override IEnumerable<Finding> Examine(Hyperparameter<int> hyperparameter) =>
        RangeFindings.OfNumbers(
            hyperparameter,
            this,
            RangeFindings.Limit.Of(hyperparameter, Minimum),
            RangeFindings.Limit.Of(hyperparameter, Maximum),
            Scaling,
            allowsReverseLogarithmic: false);

    /// <summary>Draws each number with the same probability, or with that of the logarithmic interval that rounds to it.</summary>
    internal override int Draw(Hyperparameter<int> hyperparameter, RandomSource random) =>
        Scales.Resolve(Scaling, Minimum, Maximum, hyperparameter) == ScalingType.Logarithmic
            ? Round(Scales.At(ScalingType.Logarithmic, Minimum - 0.5, Maximum + 0.5, random.NextUnit()))
            : (int)(Minimum + (long)random.NextBelow((ulong)Size!.Value));

    /// <summary>Returns the middle for one point.</summary>
    internal override IEnumerable<int> Grid(Hyperparameter<int> hyperparameter, int? points)
    {
        var scale = Scales.Resolve(Scaling, Minimum, Maximum, hyperparameter);
        return points is not { } count || count >= Size ? Everything()
            : count == 1 ? [Round(Scales.At(scale, Minimum, Maximum, 0.5))]
            : Enumerable.Range(0, count).Select(index => Round(Scales.At(scale, Minimum, Maximum, (double)index / (count - 1)))).Distinct();
    }

    private int Round(double value) => (int)Math.Clamp(Math.Floor(value + 0.5), Minimum, Maximum);

    private IEnumerable<int> Everything()
    {
        for (long value = Minimum; value <= Maximum; value++)
        {
            yield return (int)value;
        }
    }
}
