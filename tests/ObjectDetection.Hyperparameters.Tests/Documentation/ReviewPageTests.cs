using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

public sealed class ReviewPageTests
{
    private const string Page = "docs/review.md";
    private const string Examples = "tests/ObjectDetection.Hyperparameters.Tests/Documentation/ReviewPageExamples.cs";

    [Fact]
    public void Code_of_the_page_is_compiled() => CodeRegions.InPage(Page).Should().Equal(CodeRegions.Of(Examples));

    [Fact]
    public void Page_shows_what_the_review_says() => GeneratedText.ShouldBeFresh(Page, "review", $"```text\n{ReviewPageExamples.Review().ReplaceLineEndings("\n")}\n```\n");

    [Fact]
    public void Page_shows_what_fitting_changes() => GeneratedText.ShouldBeFresh(Page, "fitted", $"```text\n{ReviewPageExamples.Fitted().ReplaceLineEndings("\n")}\n```\n");

    [Fact]
    public void Schedule_is_what_the_page_says() => ReviewPageExamples.Schedule().Should().Equal(new LearningRateChange(10, 5171, 0.001, 0.001 * 0.1));

    [Fact]
    public void Batches_are_what_the_page_says()
    {
        var batches = ReviewPageExamples.Batches();

        batches.UpdatesPerEpoch.Should().Be(517);
        batches.Split!.Shares.Should().OnlyContain(static share => share == 4);
        LabelWidth.ForObjects(80).Should().Be(402);
        LabelWidth.RecommendedForObjects(80).Should().Be(450);
    }

    [Fact]
    public void Frozen_parameters_are_what_the_page_says() =>
        ReviewPageExamples.Frozen().Names.Should().Equal(
            "conv1_1_weight", "conv1_1_bias", "conv1_2_weight", "conv1_2_bias", "conv2_1_weight", "conv2_1_bias", "conv2_2_weight", "conv2_2_bias");
}
