namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The search space of a tuning job of the Object Detection algorithm: a base configuration, and a range for each hyperparameter that varies.</summary>
/// <remarks>
/// The five ranges are those of the hyperparameters that can be tuned, by https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html. A
/// hyperparameter whose range is <see langword="null"/> keeps the base's value. Creating a space checks nothing and never throws: the validator reports
/// everything that is wrong with it.
/// </remarks>
public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>Gets the configuration of every job. Its values of tuned hyperparameters are ignored.</summary>
    public required ObjectDetectionHyperparameters Base { get; init; }

    /// <summary>Gets the learning rates to search.</summary>
    public ContinuousRange? LearningRate { get; init; }

    /// <summary>Gets the batch sizes to search: an <see cref="IntegerRange"/>, or <see cref="Categories{T}"/> such as <c>Categories.Of(8, 16)</c>.</summary>
    public TuningRange<int>? MiniBatchSize { get; init; }

    /// <summary>Gets the momenta to search.</summary>
    public ContinuousRange? Momentum { get; init; }

    /// <summary>Gets the optimizers to search.</summary>
    public Categories<Optimizer>? Optimizer { get; init; }

    /// <summary>Gets the weight decays to search.</summary>
    public ContinuousRange? WeightDecay { get; init; }

    /// <summary>Creates a space with the ranges that the documentation recommends for all five hyperparameters.</summary>
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

    /// <summary>Returns the number of combinations of the ranges, or <see langword="null"/> if a range is continuous.</summary>
    public long? CountCombinations() => Tunables.In(this).Aggregate((long?)1, (count, tunable) => count * tunable.SizeIn(this));
}
