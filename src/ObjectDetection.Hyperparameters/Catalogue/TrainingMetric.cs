namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A metric that the algorithm emits.</summary>
/// <param name="Name">The name, as tuning jobs and CloudWatch know it.</param>
/// <param name="Summary">What it measures.</param>
/// <param name="Expression">The regular expression that finds its value in the log.</param>
/// <param name="IsObjective">Whether a tuning job can have it as its objective.</param>
internal sealed record TrainingMetric(string Name, string Summary, string Expression, bool IsObjective = false)
{
    /// <summary>Gets the address of the page that describes the objective.</summary>
    public static string DocumentationUrl => TuningLimits.DocumentationUrl;

    /// <summary>Gets the address of the metadata with the expressions.</summary>
    public static string ExpressionUrl => "https://github.com/awslabs/mlspace/blob/main/frontend/src/shared/algorithmMetadata/objectDetection.json";

    public static TrainingMetric ValidationMap { get; } = new(
        TuningLimits.ObjectiveMetric, "The mean average precision on the validation data, from 0 to 1. Higher is better.",
        @"#quality_metric: host=\S+, epoch=\S+, validation mAP <score>=\((\S+)\)", IsObjective: true);

    public static TrainingMetric CrossEntropy { get; } = new(
        "train:cross_entropy", "The loss of the classes on the training data. Lower is better.",
        @"#quality_metric: host=\S+, epoch=\S+, batch=\S+ train cross_entropy <loss>=\((\S+)\)");

    public static TrainingMetric SmoothL1 { get; } = new(
        "train:smooth_l1", "The loss of the boxes on the training data. Lower is better.",
        @"#quality_metric: host=\S+, epoch=\S+, batch=\S+ train smooth_l1 <loss>=\((\S+)\)");

    public static TrainingMetric Progress { get; } = new("train:progress", "The completed part of the epochs, in percent.", @"#progress_metric: host=\S+, completed (\S+) %");

    public static TrainingMetric Throughput { get; } = new(
        "train:throughput", "The number of images that are processed in a second.", @"#throughput_metric: host=\S+, train throughput=(\S+) records/second");

    public static IReadOnlyList<TrainingMetric> All { get; } = [ValidationMap, CrossEntropy, SmoothL1, Progress, Throughput];
}
