using ObjectDetection.Hyperparameters.Json;

namespace AssertionTests;

public sealed class ReadResultTests
{
    [Fact]
    public void What_was_read_is_handed_on()
    {
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(Given.Map());

        reading.Should().BeReadable().Which.Should().DescribeTheSameJobAs(Given.Clean);
        reading.Should().BeSubmittable(new TrainingContext { InstanceType = "ml.p3.2xlarge" }).And.BeReadable().And.HaveNoWarnings();
    }

    [Fact]
    public void Values_out_of_range_can_be_read() =>
        ObjectDetectionHyperparameters.ReadHyperParameters(Given.Map(("learning_rate", "5"))).Should().BeReadable().And.NotBeSubmittable();

    [Fact]
    public void What_cannot_be_read_is_not_submittable()
    {
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(Given.Map(("epoch", "30")));
        var url = Rule.All.Single(static rule => rule.Code == "ODH402").Url;

        Given.MessageOf(() => reading.Should().BeReadable()).Should().Be(Given.Lines(
            "Expected reading to be readable, but found 1 error:",
            $" - error ODH402: 'epoch' is not a hyperparameter of Object Detection. Did you mean epochs? [{url}]"));
        Given.MessageOf(() => reading.Should().BeSubmittable()).Should().Match("Expected reading to be submittable, but found 1 error:*ODH402*");
    }

    [Fact]
    public void Place_in_a_document_is_shown()
    {
        var reading = ObjectDetectionHyperparametersJson.Read("""{ "num_classes": 20, "num_training_samples": 16551, "epoch": 3 }""");

        Given.MessageOf(() => reading.Should().BeReadable()).Should().Contain("[$.epoch, line 1, column 53]");
    }
}
