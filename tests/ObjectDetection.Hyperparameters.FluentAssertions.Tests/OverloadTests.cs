namespace AssertionTests;

/// <summary>What FluentAssertions offers for these types stays available.</summary>
public sealed class OverloadTests
{
    [Fact]
    public void Assertions_about_objects_remain()
    {
        var job = Given.Clean;

        job.Should().Be(Given.Clean with { Epochs = 30 }).And.BeSameAs(job).And.NotBeNull().And.BeSubmittable();
        job.Should().NotBe(Given.Warned);
        job.Should().BeOfType<ObjectDetectionHyperparameters>();
        job.Should().BeEquivalentTo(Given.Clean);
        job.Review().Should().NotBeNull().And.HaveNoFindings();
        ((object)job).Should().Be(Given.Clean);
    }

    [Fact]
    public void Assertions_about_collections_remain()
    {
        Given.Clean.DifferenceTo(Given.Clean).Should().BeEmpty();
        Given.Warned.LrSchedulerStep.Should().Equal(10, 20);
        Given.Map().Should().ContainKey("epochs").WhoseValue.Should().Be("30");
        Given.Warned.Review().Findings.Should().HaveCount(2);
    }
}
