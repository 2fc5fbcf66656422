using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A range of real numbers, both ends included.</summary>
/// <param name="Minimum">The lower end.</param>
/// <param name="Maximum">The upper end; the service refuses one that is not above the lower end.</param>
/// <param name="Scaling">How the search is spread over the range.</param>
public sealed record ContinuousRange(double Minimum, double Maximum, ScalingType Scaling = ScalingType.Auto) : TuningRange<double>
{
    internal override long? Size => null;

    internal override IEnumerable<double> Extremes => [Minimum, Maximum];

    /// <summary>The usual notation and the scale, the same in every culture: <c>[0.0001, 0.1] Logarithmic</c>.</summary>
    public override string ToString() => $"[{Text.Of(Minimum)}, {Text.Of(Maximum)}] {ApiChoices.Scale.Format(Scaling)}";

    internal override IEnumerable<Finding> Examine(Hyperparameter<double> hyperparameter) => RangeFindings.Of(hyperparameter, this);

    internal override ValueSource<double> ToSource(Hyperparameter<double> hyperparameter) => new ContinuousSource(this, hyperparameter);
}
