using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The ranges that the documentation recommends, ready for use in a space.</summary>
/// <remarks>
/// They come from https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html, with the scale that the console proposes. Where the
/// service would refuse that scale, as it would a logarithmic weight decay from 0.0, the scale is <see cref="ScalingType.Auto"/>.
/// </remarks>
public static class RecommendedRanges
{
    /// <summary>Gets the recommended learning rates.</summary>
    public static ContinuousRange LearningRate { get; } = Continuous(HyperparameterCatalogue.LearningRate);

    /// <summary>Gets the recommended batch sizes.</summary>
    public static IntegerRange MiniBatchSize { get; } = Integer((RecommendedIntegerRange)HyperparameterCatalogue.MiniBatchSize.Tuning!);

    /// <summary>Gets the recommended momenta. The lower limit is not a valid momentum of a single job, which a review reports as a warning.</summary>
    public static ContinuousRange Momentum { get; } = Continuous(HyperparameterCatalogue.Momentum);

    /// <summary>Gets the recommended optimizers: all of them.</summary>
    public static Categories<Optimizer> Optimizer { get; } = [.. ((ChoiceDomain<Optimizer>)HyperparameterCatalogue.Optimizer.Domain.Core).Values];

    /// <summary>Gets the recommended weight decays. The lower limit is not a valid weight decay of a single job, which a review reports as a warning.</summary>
    public static ContinuousRange WeightDecay { get; } = Continuous(HyperparameterCatalogue.WeightDecay);

    private static ContinuousRange Continuous(Hyperparameter<double> hyperparameter)
    {
        var range = (RecommendedContinuousRange)hyperparameter.Tuning!;
        return new ContinuousRange(
            range.Minimum, range.Maximum, Scales.Allow(range.Scaling, range.Minimum, range.Maximum) ? range.Scaling : ScalingType.Auto);
    }

    private static IntegerRange Integer(RecommendedIntegerRange range) => new(range.Minimum, range.Maximum, range.Scaling);
}
