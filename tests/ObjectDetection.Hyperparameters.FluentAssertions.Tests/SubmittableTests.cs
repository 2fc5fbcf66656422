namespace AssertionTests;

public sealed class SubmittableTests
{
    [Fact]
    public void Correct_job_is_as_asserted()
    {
        var job = Given.Clean;

        job.Should().BeSubmittable().And.HaveNoWarnings().And.HaveNoFindings().And.NotHaveFinding("ODH301");
        job.Review().Should().BeSubmittable().And.HaveNoWarnings().And.HaveNoFindings().And.NotHaveFinding("ODH301");
        job.Should().NotBeSubmittable(Given.WithoutGpu).And.HaveFinding("ODH209", Given.WithoutGpu);
    }

    [Fact]
    public void Warnings_and_infos_do_not_prevent_submission()
    {
        Given.Warned.Should().BeSubmittable();
        Given.Informed.Should().BeSubmittable().And.HaveNoWarnings();
    }

    [Fact]
    public void Job_with_errors_is_not_submittable()
    {
        var job = Given.Wrong;

        job.Should().NotBeSubmittable();
        Given.MessageOf(() => job.Should().BeSubmittable()).Should().Be(Given.Lines(
            "Expected job to be submittable, but found 2 errors:",
            $" - error ODH101: epochs must be a whole number of at least 1, but was 0. [{Given.Documentation}]",
            $" - error ODH102: learning_rate must be a number in (0, 1], but was 1.5. [{Given.Documentation}]"));
    }

    [Fact]
    public void Submittable_job_is_not_one_that_cannot_be_submitted()
    {
        var job = Given.Clean;

        Given.MessageOf(() => job.Should().NotBeSubmittable()).Should().Be("Expected job not to be submittable, but found nothing.");
    }

    [Fact]
    public void Warnings_are_listed()
    {
        var job = Given.Warned;

        Given.MessageOf(() => job.Should().HaveNoWarnings()).Should().Be(Given.Lines(
            "Expected job to have no warnings, but found 2 warnings:",
            $" - warning ODH301: lr_scheduler_step 20 has no effect: training ends after epoch 15. Remove the later steps or raise epochs. [{Given.Scheduler}]",
            $" - warning ODH305: momentum 0.8 is ignored with optimizer adam: only sgd uses it. Remove it or choose another optimizer. [{Given.Documentation}]"));
    }

    [Fact]
    public void Error_is_worse_than_a_warning()
    {
        var job = Given.Wrong;

        Given.MessageOf(() => job.Should().HaveNoWarnings()).Should().StartWith("Expected job to have no warnings, but found 2 errors:");
    }

    [Fact]
    public void Only_accepted_warnings_are_accepted()
    {
        var job = Given.Warned;

        job.Should().HaveNoWarningsExcept("ODH301", "ODH305").And.HaveNoWarningsExcept("ODH305", "ODH301", "ODH302");
        job.Review().Should().HaveNoWarningsExcept("ODH301", "ODH305");
        (job with { NmsTopK = 400 }).Should().HaveNoWarningsExcept(context: null, "ODH301", "ODH305");
        Given.MessageOf(() => job.Should().HaveNoWarningsExcept("ODH301", "ODH302")).Should()
            .StartWith("Expected job to have no warnings except ODH301, ODH302, but found 2 warnings:");
        Given.MessageOf(() => job.Review().Should().HaveNoWarningsExcept("ODH301")).Should().Contain(" to have no warnings except ODH301, but found 2 warnings:");
        Given.MessageOf(() => job.Should().HaveNoWarningsExcept(Given.WithoutGpu, "ODH209", "ODH301", "ODH305")).Should().Contain("found 1 error, 2 warnings:");
        Given.MessageOf(() => job.Should().HaveNoWarningsExcept()).Should().StartWith("Expected job to have no warnings, but found 2 warnings:");
        Assert.Throws<ArgumentNullException>("codes", () => job.Should().HaveNoWarningsExcept(codes: null!));
        Assert.Throws<ArgumentException>(() => job.Should().HaveNoWarningsExcept("ODH399")).Message.Should().StartWith("'ODH399' is not the code of a finding.");
    }

    [Fact]
    public void Info_is_a_finding()
    {
        var job = Given.Informed;

        Given.MessageOf(() => job.Should().HaveNoFindings()).Should().StartWith("Expected job to have no findings, but found 1 info:").And.Contain("info ODH331: ");
    }

    [Fact]
    public void Findings_of_several_severities_are_counted()
    {
        var job = Given.Warned with { NumClasses = 0 };

        Given.MessageOf(() => job.Should().HaveNoFindings()).Should().StartWith("Expected job to have no findings, but found 1 error, 2 warnings:");
    }

    [Fact]
    public void Every_assertion_reviews_with_the_context()
    {
        var job = Given.Clean;
        var found = "found 1 error:*ODH209*";

        Record.Exception(() => job.Should().BeSubmittable(Given.WithoutGpu))!.Message.Should().Match($"Expected job to be submittable, but {found}");
        Record.Exception(() => job.Should().HaveNoWarnings(Given.WithoutGpu))!.Message.Should().Match($"Expected job to have no warnings, but {found}");
        Record.Exception(() => job.Should().HaveNoFindings(Given.WithoutGpu))!.Message.Should().Match($"Expected job to have no findings, but {found}");
        Record.Exception(() => job.Should().NotHaveFinding("ODH209", Given.WithoutGpu))!.Message.Should().Match($"Expected job not to have finding ODH209 (*), but {found}");
        Record.Exception(() => job.Should().HaveFinding("ODH301", Given.WithoutGpu))!.Message.Should().Match($"Expected job to have finding ODH301 (*), but {found}");
        Given.MessageOf(() => job.Should().NotBeSubmittable(new TrainingContext { InstanceType = "ml.p3.2xlarge" })).Should().Be("Expected job not to be submittable, but found nothing.");
    }
}
