namespace AssertionTests;

public sealed class SameJobTests
{
    private static readonly ObjectDetectionHyperparameters Other = Given.Clean with { LearningRate = 0.01, LrSchedulerStep = [10, 20] };

    [Fact]
    public void Job_is_compared_by_value_and_not_by_spelling()
    {
        var job = Given.Clean;
        var map = Given.Map(("learning_rate", "1e-3"), ("early_stopping", "false"), ("freeze_layer_pattern", ""));

        map.Should().DescribeTheSameJobAs(job).And.HaveCount(20);
        map.Should().DescribeTheSameJobAs(Given.Map());
        job.Should().DescribeTheSameJobAs(map).And.BeSubmittable();
        job.Should().DescribeTheSameJobAs(Given.Clean with { FreezeLayerPattern = "" });
    }

    [Fact]
    public void Every_type_of_map_can_be_compared()
    {
        IReadOnlyDictionary<string, string> readOnly = Given.Map();
        IDictionary<string, string> dictionary = Given.Map();
        IEnumerable<KeyValuePair<string, string>> sequence = Given.Map();
        var sorted = new SortedDictionary<string, string>(Given.Map());
        KeyValuePair<string, string>[] pairs = [.. Given.Map()];

        readOnly.Should().DescribeTheSameJobAs(Given.Clean).And.NotBeEmpty();
        dictionary.Should().DescribeTheSameJobAs(Given.Clean).And.ContainKey("epochs");
        sequence.Should().DescribeTheSameJobAs(readOnly);
        sorted.Should().DescribeTheSameJobAs(sequence).And.ContainKey("epochs");
        pairs.Should().DescribeTheSameJobAs(pairs);
    }

    [Fact]
    public void Differences_are_listed()
    {
        var job = Other;
        var map = Other.ToHyperParameters();

        Given.MessageOf(() => job.Should().DescribeTheSameJobAs(Given.Clean)).Should().Be(Given.Lines(
            "Expected job to describe the same job, but it differs (expected -> actual):",
            " - learning_rate: 0.001 -> 0.01",
            " - lr_scheduler_step: (absent) -> 10,20"));
        Given.MessageOf(() => job.Should().DescribeTheSameJobAs(Given.Map())).Should().StartWith("Expected job to describe the same job, but it differs");
        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Clean)).Should().StartWith("Expected map to describe the same job, but it differs");
        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Map())).Should().StartWith("Expected map to describe the same job, but it differs");
    }

    [Fact]
    public void Map_that_cannot_be_read_is_explained()
    {
        var map = new Dictionary<string, string> { ["num_classes"] = "20", ["num_training_samples"] = "16551", ["epoch"] = "30", ["learning_rate"] = "0,01" };

        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Clean)).Should().Be(Given.Lines(
            "Expected map to describe the same job, but the map cannot be read:",
            " - error ODH405: learning_rate must be a number in (0, 1], but was '0,01': a comma is not a decimal point. Did you mean 0.01?",
            " - error ODH402: 'epoch' is not a hyperparameter of Object Detection. Did you mean epochs?"));
        Given.MessageOf(() => Given.Clean.Should().DescribeTheSameJobAs(map)).Should().Match("* to describe the same job, but the expected map cannot be read:*ODH405*");
    }

    [Fact]
    public void Invalid_jobs_can_be_compared()
    {
        var job = Given.Wrong with { LearningRate = double.NaN };

        job.Should().DescribeTheSameJobAs(Given.Wrong with { LearningRate = double.NaN });
    }

    [Fact]
    public void Nothing_to_compare_with_is_refused()
    {
        Assert.Throws<ArgumentNullException>("expected", () => Given.Clean.Should().DescribeTheSameJobAs((ObjectDetectionHyperparameters)null!));
        Assert.Throws<ArgumentNullException>("expected", () => Given.Clean.Should().DescribeTheSameJobAs((Dictionary<string, string>)null!));
        Assert.Throws<ArgumentNullException>("expected", () => Given.Map().Should().DescribeTheSameJobAs((ObjectDetectionHyperparameters)null!));
        Assert.Throws<ArgumentNullException>("expected", () => Given.Map().Should().DescribeTheSameJobAs((Dictionary<string, string>)null!));
    }
}
