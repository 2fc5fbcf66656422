using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The ranges that the documentation recommends, ready to be put into a space.</summary>
/// <remarks>
/// They are those of https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html, with the scale that the console proposes. Where the
/// service would refuse that scale for that range, as it would a logarithmic weight decay from 0.0, the scale is <see cref="ScalingType.Auto"/>.
/// </remarks>
public static class RecommendedRanges
{
    /// <summary>The recommended learning rates.</summary>
    public static ContinuousRange LearningRate { get; } = Continuous(HyperparameterCatalogue.LearningRate);

    /// <summary>The recommended batch sizes.</summary>
    public static IntegerRange MiniBatchSize { get; } = Integer(HyperparameterCatalogue.MiniBatchSize);

    /// <summary>The recommended momenta; the lower end is no documented value of the hyperparameter, of which a review warns.</summary>
    public static ContinuousRange Momentum { get; } = Continuous(HyperparameterCatalogue.Momentum);

    /// <summary>The recommended optimizers: all of them.</summary>
    public static Categories<Optimizer> Optimizer { get; } = [.. HyperparameterCatalogue.Optimizer.Domain.Core is Domains.ChoiceDomain<Optimizer> domain ? domain.Values : []];

    /// <summary>The recommended weight decays; the lower end is no documented value of the hyperparameter, of which a review warns.</summary>
    public static ContinuousRange WeightDecay { get; } = Continuous(HyperparameterCatalogue.WeightDecay);

    private static ContinuousRange Continuous(Hyperparameter<double> hyperparameter)
    {
        var recommended = (RecommendedContinuousRange)hyperparameter.Tuning!;
        var range = new ContinuousRange(recommended.Minimum, recommended.Maximum, recommended.Scaling);
        return Scales.Allow(range) ? range : range with { Scaling = ScalingType.Auto };
    }

    private static IntegerRange Integer(Hyperparameter<int> hyperparameter)
    {
        var recommended = (RecommendedIntegerRange)hyperparameter.Tuning!;
        var range = new IntegerRange(recommended.Minimum, recommended.Maximum, recommended.Scaling);
        return Scales.Allow(range) ? range : range with { Scaling = ScalingType.Auto };
    }
}
