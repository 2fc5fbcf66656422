namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What a tuning job of the Object Detection algorithm searches: a base configuration, and a range for each hyperparameter that varies.</summary>
/// <remarks>
/// The five properties are the hyperparameters that can be tuned, by https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html; those
/// that are <see langword="null"/> keep the base's value. Building a space checks nothing and never throws: the validator lists everything that is wrong.
/// </remarks>
public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>The configuration of every job. Its values of tuned hyperparameters count for nothing.</summary>
    public required ObjectDetectionHyperparameters Base { get; init; }

    /// <summary>The learning rates to search among.</summary>
    public ContinuousRange? LearningRate { get; init; }

    /// <summary>The batch sizes to search among: an <see cref="IntegerRange"/>, or <see cref="Categories{T}"/> such as <c>Categories.Of(8, 16)</c>.</summary>
    public TuningRange<int>? MiniBatchSize { get; init; }

    /// <summary>The momenta to search among.</summary>
    public ContinuousRange? Momentum { get; init; }

    /// <summary>The optimizers to search among.</summary>
    public Categories<Optimizer>? Optimizer { get; init; }

    /// <summary>The weight decays to search among.</summary>
    public ContinuousRange? WeightDecay { get; init; }

    /// <summary>A space with the ranges that the documentation recommends for all five hyperparameters.</summary>
    /// <param name="hyperparameters">The base configuration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public static ObjectDetectionTuningSpace Recommended(ObjectDetectionHyperparameters hyperparameters)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        return new ObjectDetectionTuningSpace
        {
            Base = hyperparameters,
            LearningRate = RecommendedRanges.LearningRate,
            MiniBatchSize = RecommendedRanges.MiniBatchSize,
            Momentum = RecommendedRanges.Momentum,
            Optimizer = RecommendedRanges.Optimizer,
            WeightDecay = RecommendedRanges.WeightDecay,
        };
    }

    /// <summary>How many combinations the ranges have; <see langword="null"/> when one is continuous, so that there is no end of them.</summary>
    public long? CountCombinations()
    {
        long? count = 1;
        foreach (var tunable in Tunables.All)
        {
            if (tunable.IsTuned(this))
            {
                count *= tunable.SizeIn(this);
            }
        }

        return count;
    }
}
