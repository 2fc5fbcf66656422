using ObjectDetection.Hyperparameters.Tests.Support;

namespace AssertionTests;

public sealed class MessageTests
{
    [Fact]
    public void Reasons_are_shown()
    {
        var job = Given.Clean;
        var map = Given.Map(("epochs", "31"));

        Given.MessageOf(() => job.Should().NotBeSubmittable("the {0} of {1} is tested", "refusal", "a job")).Should()
            .Be("Expected job not to be submittable because the refusal of a job is tested, but found nothing.");
        Given.MessageOf(() => job.Should().HaveFinding("ODH305", "because {0}", 1.5).ForHyperparameter("momentum")).Should()
            .Be("Expected job to have finding ODH305 (The optimizer ignores the momentum) because 1.5, but found nothing.");
        Given.MessageOf(() => Given.Warned.Should().HaveFinding("ODH305").ForHyperparameter("epochs", "of {0}", "that")).Should()
            .Contain(" to have finding ODH305 for epochs because of that, but found 2 warnings:");
        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(job, "it is {0}", "sent")).Should()
            .Be(Given.Lines("Expected map to describe the same job because it is sent, but it differs (expected -> actual):", " - epochs: 30 -> 31"));
        Given.MessageOf(() => job.Review().Should().NotBeSubmittable("that {0}", 100)).Should().Contain(" not to be submittable because that 100, but found nothing.");
    }

    [Theory]
    [InlineData("conv{2}[")]
    [InlineData("({0}{reason}{context:job}")]
    [InlineData("%s{{}}(%d")]
    [InlineData("{}}{(\n")]
    public void Braces_and_percent_signs_of_values_are_shown_as_they_are(string pattern)
    {
        var job = Given.Clean with { FreezeLayerPattern = pattern };
        var finding = job.Review().Findings.Single();
        var map = Given.Clean.ToHyperParameters();
        map["freeze_layer_pattern"] = pattern;

        Given.MessageOf(() => job.Should().BeSubmittable("of {0}", pattern)).Should()
            .Be(Given.Lines($"Expected job to be submittable because of {pattern}, but found 1 error:", $" - {finding} [{finding.Rule.Url}]"));
        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Clean)).Should().EndWith($" - freeze_layer_pattern: (absent) -> {pattern}");
    }

    [Fact]
    public void Assertions_of_a_scope_are_all_reported()
    {
        var job = Given.Clean;
        var map = Given.Map(("epochs", "31"));

        var message = Given.MessageOf(() =>
        {
            using var scope = new AssertionScope();
            job.Should().NotBeSubmittable().And.HaveFinding("ODH301").ForHyperparameter("lr_scheduler_step").And.HaveNoFindings();
            map.Should().DescribeTheSameJobAs(job);
        });

        message.Trim().Should().Be(Given.Lines(
            "Expected job not to be submittable, but found nothing.",
            "Expected job to have finding ODH301 (A learning-rate step falls after training ends), but found nothing.",
            "Expected map to describe the same job, but it differs (expected -> actual):",
            " - epochs: 30 -> 31"));
    }

    [Fact]
    public void Scope_names_its_subject()
    {
        var message = Given.MessageOf(static () =>
        {
            using var scope = new AssertionScope("the nightly job");
            Given.Clean.Should().NotBeSubmittable();
        });

        // AwesomeAssertions also shows the expression.
        message.Trim().Should().Match("Expected the nightly job*not to be submittable, but found nothing.");
    }

    [Fact]
    public void Subject_that_is_null_is_a_failure()
    {
        ObjectDetectionHyperparameters? job = null;
        Review? review = null;
        HyperparametersReadResult? reading = null;
        Dictionary<string, string>? map = null;

        Given.MessageOf(() => job.Should().BeSubmittable()).Should().Be("Expected job to be submittable, but found <null>.");
        Given.MessageOf(() => job.Should().NotBeSubmittable(Given.WithoutGpu)).Should().Be("Expected job not to be submittable, but found <null>.");
        Given.MessageOf(() => job.Should().NotHaveFinding("ODH301")).Should().EndWith("but found <null>.");
        Given.MessageOf(() => job.Should().HaveFinding("ODH301").ForHyperparameter("epochs")).Should().EndWith("but found <null>.");
        Given.MessageOf(() => job.Should().DescribeTheSameJobAs(Given.Clean)).Should().Be("Expected job to describe the same job, but found <null>.");
        Given.MessageOf(() => review.Should().HaveNoWarnings()).Should().Be("Expected review to have no warnings, but found <null>.");
        Given.MessageOf(() => reading.Should().BeReadable()).Should().Be("Expected reading to be readable, but found <null>.");
        Given.MessageOf(() => reading.Should().HaveNoFindings()).Should().Be("Expected reading to have no findings, but found <null>.");
        Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Clean)).Should().Be("Expected map to describe the same job, but found <null>.");
    }

    [Fact]
    public void Subjects_that_are_null_are_collected_in_a_scope()
    {
        var message = Given.MessageOf(static () =>
        {
            ObjectDetectionHyperparameters? job = null;
            using var scope = new AssertionScope();
            job.Should().HaveFinding("ODH301").ForHyperparameter("epochs").And.BeSubmittable();
            job.Should().DescribeTheSameJobAs(Given.Clean);
        });

        message.Split("<null>").Should().HaveCount(4);
    }

    [Fact]
    public void Messages_are_the_same_in_every_culture()
    {
        var job = Given.Wrong;
        var map = Given.Map(("learning_rate", "0.01"));

        Cultures.Telling.Select(culture => Cultures.Under(culture, () =>
                Given.MessageOf(() => job.Should().BeSubmittable()) + Given.MessageOf(() => map.Should().DescribeTheSameJobAs(Given.Clean))))
            .Distinct().Should().ContainSingle();
    }
}
