using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>How a tuning job searches a space, and how far.</summary>
/// <remarks>
/// The objective is not an option: the only metric of the algorithm that can be tuned is validation:mAP, which is maximized. Completion criteria are not
/// included. Sources: the shapes HyperParameterTuningJobConfig, ResourceLimits and HyperbandStrategyConfig of the service model, API version 2017-07-24.
/// </remarks>
public sealed record TuningJobOptions
{
    /// <summary>Gets the strategy that chooses the combinations to try.</summary>
    public TuningStrategy Strategy { get; init; } = TuningStrategy.Bayesian;

    /// <summary>Gets the maximum number of jobs that the tuner launches. It can be omitted for a grid search.</summary>
    public int? MaxJobs { get; init; }

    /// <summary>Gets the maximum number of jobs that train at the same time.</summary>
    public int MaxParallelJobs { get; init; } = 1;

    /// <summary>Gets the number of seconds after which the tuning job ends.</summary>
    public int? MaxRuntimeInSeconds { get; init; }

    /// <summary>Gets the random seed that makes a search reproducible.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>Gets a value that specifies whether the tuner stops jobs early.</summary>
    public TunerEarlyStopping EarlyStopping { get; init; } = TunerEarlyStopping.Off;

    /// <summary>Gets the minimum number of epochs that Hyperband trains a job.</summary>
    public int? HyperbandMinEpochs { get; init; }

    /// <summary>Gets the maximum number of epochs that Hyperband trains a job. The service uses the hyperparameter epochs when it is <see langword="null"/>.</summary>
    public int? HyperbandMaxEpochs { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(TuningJobOptions), PrintMembers);
}
