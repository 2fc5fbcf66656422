namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>How a tuning job searches a space, and how far.</summary>
/// <remarks>
/// The objective is no option: the algorithm has one metric that can be tuned for, validation:mAP, the more the better. Completion criteria are left to
/// the caller. Sources: the shapes HyperParameterTuningJobConfig, ResourceLimits and HyperbandStrategyConfig of the service model, API version 2017-07-24.
/// </remarks>
public sealed record TuningJobOptions
{
    /// <summary>How the tuner chooses the combinations that it tries.</summary>
    public TuningStrategy Strategy { get; init; } = TuningStrategy.Bayesian;

    /// <summary>How many jobs the tuner launches in all; a grid search may leave it out.</summary>
    public int? MaxJobs { get; init; }

    /// <summary>How many jobs train at the same time.</summary>
    public int MaxParallelJobs { get; init; } = 1;

    /// <summary>After how many seconds the tuning job ends, whatever it has found.</summary>
    public int? MaxRuntimeInSeconds { get; init; }

    /// <summary>From what the tuner's random numbers start, so that a search can be repeated.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>Whether the tuner stops jobs early.</summary>
    public TunerEarlyStopping EarlyStopping { get; init; } = TunerEarlyStopping.Off;

    /// <summary>The epochs before which Hyperband stops no job.</summary>
    public int? HyperbandMinEpochs { get; init; }

    /// <summary>The epochs after which Hyperband stops a job; the service takes the hyperparameter epochs when it is not told.</summary>
    public int? HyperbandMaxEpochs { get; init; }
}
