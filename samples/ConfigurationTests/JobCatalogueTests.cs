using FluentAssertions;
using ObjectDetection.Hyperparameters;
using Xunit;

namespace ConfigurationTests;

/// <summary>Checks every configuration that is written in C#.</summary>
public sealed class JobCatalogueTests
{
    public static TheoryData<string> Names => [.. JobCatalogue.All.Keys];

    /// <summary>Allows neither errors nor warnings. If the test fails, its message lists every finding.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Job_can_be_submitted(string name)
    {
        var (hyperparameters, context) = JobCatalogue.All[name];

        hyperparameters.Should().HaveNoWarnings(context);
    }

    /// <summary>Nothing is lost on the way to the service.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Map_says_what_the_record_says(string name)
    {
        var hyperparameters = JobCatalogue.All[name].Hyperparameters;

        hyperparameters.ToHyperParameters().Should().DescribeTheSameJobAs(hyperparameters);
    }

    /// <summary>A decision of the team can have a test of its own.</summary>
    [Fact]
    public void Learning_rate_ends_at_a_hundredth_of_where_it_began()
    {
        var schedule = JobCatalogue.FirstTraining.Hyperparameters.GetLearningRateSchedule();

        schedule.FinalRate.Should().BeApproximately(schedule.InitialRate / 100, 1e-12);
        schedule.UnreachedSteps.Should().BeEmpty();
    }
}
