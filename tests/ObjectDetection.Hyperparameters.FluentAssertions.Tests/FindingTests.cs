using ObjectDetection.Hyperparameters.Catalogue;

namespace AssertionTests;

public sealed class FindingTests
{
    [Fact]
    public void Finding_is_handed_on()
    {
        var job = Given.Warned;

        job.Should().HaveFinding("ODH301").ForHyperparameter("lr_scheduler_step").Which.Names.Should().Equal("lr_scheduler_step", "epochs");
        job.Should().HaveFinding("ODH305").ForHyperparameter(HyperparameterCatalogue.Momentum).And.HaveFinding("ODH301").Which.Severity.Should().Be(FindingSeverity.Warning);
        job.Review().Should().HaveFinding("ODH301").ForHyperparameter("lr_scheduler_step").And.NotHaveFinding("ODH302");
    }

    [Fact]
    public void One_finding_of_several_is_chosen_by_its_hyperparameter()
    {
        var job = Given.Clean with { Momentum = 2, LearningRate = 3 };

        job.Should().HaveFinding("ODH102").ForHyperparameter("momentum").Which.AttemptedValue.Should().Be(2.0);
    }

    [Fact]
    public void Missing_finding_is_named_with_its_title()
    {
        var job = Given.Clean;

        Given.MessageOf(() => job.Should().HaveFinding("ODH305")).Should().Be("Expected job to have finding ODH305 (The optimizer ignores the momentum), but found nothing.");
    }

    [Fact]
    public void What_was_found_instead_is_listed()
    {
        var job = Given.Clean with { Epochs = 15, LrSchedulerStep = [20] };

        Given.MessageOf(() => job.Should().HaveFinding("ODH305")).Should().Be(Given.Lines(
            "Expected job to have finding ODH305 (The optimizer ignores the momentum), but found 1 warning:",
            $" - warning ODH301: lr_scheduler_step 20 has no effect: training ends after epoch 15. Remove the later steps or raise epochs. [{Given.Scheduler}]"));
    }

    [Fact]
    public void Unwanted_finding_is_listed()
    {
        var job = Given.Clean with { Epochs = 15, LrSchedulerStep = [20] };

        Given.MessageOf(() => job.Should().NotHaveFinding("ODH301")).Should().Be(Given.Lines(
            "Expected job not to have finding ODH301 (A learning-rate step falls after training ends), but found 1 warning:",
            $" - warning ODH301: lr_scheduler_step 20 has no effect: training ends after epoch 15. Remove the later steps or raise epochs. [{Given.Scheduler}]"));
    }

    [Fact]
    public void Finding_for_another_hyperparameter_is_not_the_one()
    {
        var job = Given.Clean with { Epochs = 15, LrSchedulerStep = [20] };
        var expected = Given.Lines(
            "Expected job to have finding ODH301 for epochs, but found 1 warning:",
            $" - warning ODH301: lr_scheduler_step 20 has no effect: training ends after epoch 15. Remove the later steps or raise epochs. [{Given.Scheduler}]");

        Given.MessageOf(() => job.Should().HaveFinding("ODH301").ForHyperparameter("epochs")).Should().Be(expected);
        Given.MessageOf(() => job.Should().HaveFinding("ODH301").ForHyperparameter(HyperparameterCatalogue.Epochs)).Should().Be(expected);
    }

    [Theory]
    [InlineData("ODH999", "Rule.All lists the codes.")]
    [InlineData("odh301", "Did you mean ODH301?")]
    [InlineData("301", "Did you mean ODH301?")]
    [InlineData("ODH-305", "Did you mean ODH305?")]
    [InlineData("", "Rule.All lists the codes.")]
    [InlineData("ODH1", "Rule.All lists the codes.")]
    public void Unknown_code_is_refused(string code, string advice)
    {
        var job = Given.Clean;
        var expected = $"'{code}' is not the code of a finding. {advice} (Parameter 'code')";

        Assert.Throws<ArgumentException>(() => job.Should().HaveFinding(code)).Message.Should().Be(expected);
        Assert.Throws<ArgumentException>(() => job.Should().NotHaveFinding(code)).Message.Should().Be(expected);
        Assert.Throws<ArgumentException>(() => job.Should().NotHaveFinding(code, Given.WithoutGpu)).Message.Should().Be(expected);
        Assert.Throws<ArgumentException>(() => job.Review().Should().NotHaveFinding(code)).Message.Should().Be(expected);
        Assert.Throws<ArgumentNullException>(() => job.Should().NotHaveFinding(null!));
    }

    [Theory]
    [InlineData("lr_scheduler_steps", "Did you mean lr_scheduler_step?")]
    [InlineData("LrSchedulerStep", "Did you mean lr_scheduler_step?")]
    [InlineData("batch_size", "Did you mean mini_batch_size?")]
    [InlineData("something else", "HyperparameterCatalogue.All lists the names.")]
    [InlineData("_tuning_objective_metric", "HyperparameterCatalogue.All lists the names.")]
    public void Unknown_name_is_refused(string name, string advice)
    {
        var job = Given.Warned;

        Assert.Throws<ArgumentException>(() => job.Should().HaveFinding("ODH301").ForHyperparameter(name)).Message
            .Should().Be($"'{name}' is not a hyperparameter of Object Detection. {advice} (Parameter 'name')");
        Assert.Throws<ArgumentNullException>(() => job.Should().HaveFinding("ODH301").ForHyperparameter((string)null!));
        Assert.Throws<ArgumentNullException>(() => job.Should().HaveFinding("ODH301").ForHyperparameter((Hyperparameter)null!));
    }

    [Fact]
    public void Unknown_name_that_a_map_has_can_be_asserted() =>
        ObjectDetectionHyperparameters.ReadHyperParameters(Given.Map(("epoch", "30")))
            .Should().HaveFinding("ODH402").ForHyperparameter("epoch").Which.Suggestion.Should().Be("epochs");
}
