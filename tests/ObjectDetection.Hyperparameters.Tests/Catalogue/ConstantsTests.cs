using System.Reflection;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

/// <summary>The facts that are constants, read from the library: the compiler would put those that a test names into the test itself.</summary>
public sealed class ConstantsTests
{
    [Fact]
    public void Identity_is_the_repository_of_the_image() =>
        ConstantsOf(typeof(AlgorithmIdentity)).Should().Equal(new Dictionary<string, object> { ["Repository"] = "object-detection" });

    [Fact]
    public void Limits_of_a_map_are_those_of_the_service_model() =>
        ConstantsOf(typeof(ServiceLimits)).Should().Equal(new Dictionary<string, object>
        {
            ["MaximumEntries"] = 100,
            ["MaximumNameLength"] = 256,
            ["MaximumValueLength"] = 2500,
            ["ReservedPrefix"] = '_',
            ["DocumentationUrl"] = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html",
        });

    [Fact]
    public void Limits_of_a_tuning_job_are_those_of_the_service_model_and_the_quotas() =>
        ConstantsOf(typeof(TuningLimits)).Should().Equal(new Dictionary<string, object>
        {
            ["ObjectiveMetric"] = "validation:mAP",
            ["ObjectiveType"] = "Maximize",
            ["ObjectiveHyperparameter"] = "_tuning_objective_metric",
            ["DocumentationUrl"] = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html",
            ["MaximumRanges"] = 30,
            ["MaximumCategories"] = 30,
            ["MaximumBoundLength"] = 256,
            ["MaximumHyperparameters"] = 100,
            ["MaximumHyperbandEpochs"] = 20_000,
            ["MinimumRuntimeInSeconds"] = 120,
            ["MaximumRuntimeInSeconds"] = 15_768_000,
            ["DefaultJobQuota"] = 750,
            ["DefaultParallelJobQuota"] = 10,
        });

    [Fact]
    public void Metrics_are_those_that_the_algorithm_prints()
    {
        TrainingMetric.All.Select(static metric => (metric.Name, metric.Expression, metric.IsObjective)).Should().Equal(
            ("validation:mAP", @"#quality_metric: host=\S+, epoch=\S+, validation mAP <score>=\((\S+)\)", true),
            ("train:cross_entropy", @"#quality_metric: host=\S+, epoch=\S+, batch=\S+ train cross_entropy <loss>=\((\S+)\)", false),
            ("train:smooth_l1", @"#quality_metric: host=\S+, epoch=\S+, batch=\S+ train smooth_l1 <loss>=\((\S+)\)", false),
            ("train:progress", @"#progress_metric: host=\S+, completed (\S+) %", false),
            ("train:throughput", @"#throughput_metric: host=\S+, train throughput=(\S+) records/second", false));
        TrainingMetric.All.Select(static metric => metric.Summary).Should().Equal(
            "The mean average precision on the validation data, from 0 to 1. Higher is better.",
            "The loss of the classes on the training data. Lower is better.",
            "The loss of the boxes on the training data. Lower is better.",
            "The completed part of the epochs, in percent.",
            "The number of images that are processed in a second.");
        TrainingMetric.DocumentationUrl.Should().Be("https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html");
        TrainingMetric.ExpressionUrl.Should().Be("https://github.com/awslabs/mlspace/blob/main/frontend/src/shared/algorithmMetadata/objectDetection.json");
    }

    private static Dictionary<string, object> ConstantsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(static field => field.IsLiteral)
            .ToDictionary(static field => field.Name, static field => field.GetRawConstantValue()!);
}
