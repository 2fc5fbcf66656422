using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A range of whole numbers, both ends included.</summary>
/// <param name="Minimum">The lower end.</param>
/// <param name="Maximum">The upper end; the service refuses one that is not above the lower end.</param>
/// <param name="Scaling">How the search is spread over the range; the service does not take <see cref="ScalingType.ReverseLogarithmic"/> here.</param>
public sealed record IntegerRange(int Minimum, int Maximum, ScalingType Scaling = ScalingType.Auto) : TuningRange<int>
{
    internal override long? Size => Math.Max(0, (long)Maximum - Minimum + 1);

    internal override IEnumerable<int> Extremes => [Minimum, Maximum];

    /// <summary>The usual notation and the scale, the same in every culture: <c>[8, 64] Linear</c>.</summary>
    public override string ToString() => $"[{Text.Of(Minimum)}, {Text.Of(Maximum)}] {ApiChoices.Scale.Format(Scaling)}";

    internal override IEnumerable<Finding> Examine(Hyperparameter<int> hyperparameter) => RangeFindings.Of(hyperparameter, this);

    internal override ValueSource<int> ToSource(Hyperparameter<int> hyperparameter) => new IntegerSource(this, hyperparameter);
}
