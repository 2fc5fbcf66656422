using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class EnsureSubmittableTests
{
    private static readonly ObjectDetectionHyperparameters Clean = new() { NumClasses = 2, NumTrainingSamples = 1000 };

    [Fact]
    public void Submittable_record_is_handed_back() => Clean.EnsureSubmittable(treatWarningsAsErrors: true).Should().BeSameAs(Clean);

    [Fact]
    public void Error_is_thrown_with_the_whole_list()
    {
        var record = Clean with { LearningRate = 1.5, EarlyStoppingPatience = 3, ImageShape = 400 };

        var thrown = record.Invoking(static record => record.EnsureSubmittable()).Should().Throw<NotSubmittableException>().Which;

        thrown.Review.Findings.Should().HaveCount(3);
        thrown.Message.Should().Be(string.Join(
            Environment.NewLine,
            "The hyperparameters cannot be submitted (1 error, 1 warning):",
            " - error ODH102: learning_rate must be a number in (0, 1], but was 1.5. [https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html]",
            " - warning ODH309: early_stopping_patience 3 is ignored because early_stopping is off. Turn on early_stopping or remove early_stopping_patience. [https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html]",
            " - info ODH330: image_shape 400 is not a recommended size. Set it to 300 or 512, for which the anchor boxes are designed. [https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html]"));
    }

    [Fact]
    public void Warning_is_thrown_only_on_request()
    {
        var record = Clean with { EarlyStoppingPatience = 3 };

        record.EnsureSubmittable().Should().BeSameAs(record);
        record.Invoking(static record => record.EnsureSubmittable(treatWarningsAsErrors: true)).Should().Throw<NotSubmittableException>().WithMessage("*(1 warning)*");
    }

    [Fact]
    public void Info_is_never_thrown()
    {
        var record = Clean with { ImageShape = 400 };

        record.EnsureSubmittable(treatWarningsAsErrors: true).Should().BeSameAs(record);
    }

    [Fact]
    public void Context_counts() =>
        Clean.Invoking(static record => record.EnsureSubmittable(new TrainingContext { InstanceType = "ml.c5.xlarge" })).Should().Throw<NotSubmittableException>().WithMessage("*ODH209*");

    [Fact]
    public void Review_of_a_reading_can_be_refused_too()
    {
        var review = ObjectDetectionHyperparameters.ReadHyperParameters([new("num_classes", "2")]).Review();

        review.Invoking(static review => review.EnsureSubmittable()).Should().Throw<NotSubmittableException>().WithMessage("*num_training_samples*");
        Clean.Review().EnsureSubmittable().IsSubmittable.Should().BeTrue();
    }
}
