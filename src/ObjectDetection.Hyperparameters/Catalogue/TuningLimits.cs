namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The objective of a tuning job of the algorithm, and what the API and the service accept of any tuning job.</summary>
/// <remarks>
/// Sources: the shapes of CreateHyperParameterTuningJob in the service model, API version 2017-07-24,
/// https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-ranges.html,
/// https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-limits.html and
/// https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html.
/// </remarks>
public static class TuningLimits
{
    /// <summary>The only metric of the algorithm that can be tuned.</summary>
    public const string ObjectiveMetric = "validation:mAP";

    /// <summary>The direction in which the metric improves.</summary>
    public const string ObjectiveType = "Maximize";

    /// <summary>The hyperparameter that the service adds to each job that it launches.</summary>
    internal const string ObjectiveHyperparameter = "_tuning_objective_metric";

    /// <summary>The page that documents which hyperparameters of the algorithm can be tuned.</summary>
    internal const string DocumentationUrl = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html";

    internal const int MaximumRanges = 30;

    internal const int MaximumCategories = 30;

    /// <summary>The maximum number of characters of a range limit.</summary>
    internal const int MaximumBoundLength = 256;

    /// <summary>The maximum number of static and tuned hyperparameters, including <see cref="ObjectiveHyperparameter"/>.</summary>
    internal const int MaximumHyperparameters = 100;

    internal const int MaximumHyperbandEpochs = 20_000;

    internal const int MinimumRuntimeInSeconds = 120;

    internal const int MaximumRuntimeInSeconds = 15_768_000;

    /// <summary>The number of jobs that a tuning job can launch unless the account's quota is raised.</summary>
    internal const int DefaultJobQuota = 750;

    /// <summary>The number of jobs that can train at the same time unless the account's quota is raised.</summary>
    internal const int DefaultParallelJobQuota = 10;
}
