namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>What the API and the service accept of any tuning job, and what automatic model tuning knows of the algorithm.</summary>
/// <remarks>
/// Sources: the shapes of CreateHyperParameterTuningJob in the service model, API version 2017-07-24,
/// https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-ranges.html,
/// https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-limits.html and
/// https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html.
/// </remarks>
public static class TuningLimits
{
    /// <summary>How many ranges a tuning job may have.</summary>
    public const int MaximumRanges = 30;

    /// <summary>How many categories a categorical range may have.</summary>
    public const int MaximumCategories = 30;

    /// <summary>With how many characters an end of a range, or a category, may be spelled.</summary>
    public const int MaximumBoundLength = 256;

    /// <summary>How many hyperparameters a tuning job may have in all: static ones, tuned ones, and <see cref="ObjectiveHyperparameter"/>.</summary>
    public const int MaximumHyperparameters = 100;

    /// <summary>The hyperparameter that the service adds to each job that it launches.</summary>
    public const string ObjectiveHyperparameter = "_tuning_objective_metric";

    /// <summary>The one metric of the algorithm that can be tuned for.</summary>
    public const string ObjectiveMetric = "validation:mAP";

    /// <summary>The direction in which the metric gets better.</summary>
    public const string ObjectiveType = "Maximize";

    /// <summary>The most epochs that the Hyperband strategy takes as a job's resource.</summary>
    public const int MaximumHyperbandEpochs = 20_000;

    /// <summary>The least number of seconds after which a tuning job may be told to end.</summary>
    public const int MinimumRuntimeInSeconds = 120;

    /// <summary>The greatest number of seconds after which a tuning job may be told to end.</summary>
    public const int MaximumRuntimeInSeconds = 15_768_000;

    /// <summary>How many jobs one tuning job may launch unless a quota was raised.</summary>
    public const int DefaultJobQuota = 750;

    /// <summary>How many jobs may train at the same time unless a quota was raised.</summary>
    public const int DefaultParallelJobQuota = 10;

    /// <summary>Where it is documented what of the algorithm can be tuned.</summary>
    public static Uri DocumentationUrl { get; } = new("https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html");
}
