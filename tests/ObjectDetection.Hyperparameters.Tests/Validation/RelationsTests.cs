using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class RelationsTests
{
    public static TheoryData<string, string> StepsThatDoNotIncrease => new()
    {
        { "10,10", "10" },
        { "20,10", "10,20" },
        { "10,20,20", "10,20" },
        { "10,30,20", "10,20,30" },
        { "2,1,2,1", "1,2" },
        { "100,9", "9,100" },
    };

    public static TheoryData<string> StepsThatIncrease => ["", "10", "10,11", "1,2,3", "9,100", "1,2147483647"];

    [Theory]
    [MemberData(nameof(StepsThatDoNotIncrease))]
    public void Steps_that_do_not_increase_are_an_error(string steps, string suggestion)
    {
        var finding = Errors(Some.Config() with { LrSchedulerStep = EpochList.Parse(steps) }).Should().ContainSingle().Subject;

        finding.Rule.Should().BeSameAs(Rules.StepsNotIncreasing);
        finding.Names.Should().Equal("lr_scheduler_step");
        finding.PropertyName.Should().Be("LrSchedulerStep");
        finding.AttemptedValue.Should().Be(EpochList.Parse(steps));
        finding.Message.Should().Be($"lr_scheduler_step must be in strictly increasing order, but was '{steps}'.");
        finding.Suggestion.Should().Be(suggestion);
    }

    [Theory]
    [MemberData(nameof(StepsThatIncrease))]
    public void Steps_that_increase_are_right(string steps) => Errors(Some.Config() with { LrSchedulerStep = EpochList.Parse(steps) }).Should().BeEmpty();

    [Fact]
    public void Order_of_steps_that_are_not_accepted_alone_is_not_told()
    {
        Errors(Some.Config() with { LrSchedulerStep = [10, 0] }).Select(static finding => finding.Code).Should().Equal("ODH105");
        Errors(Some.Config() with { LrSchedulerStep = [.. Enumerable.Repeat(1000, 501)] }).Select(static finding => finding.Code).Should().Equal("ODH107");
    }

    [Fact]
    public void Batch_larger_than_the_data_is_an_error_with_a_schedule()
    {
        var finding = Errors(Some.Config() with { NumTrainingSamples = 10, MiniBatchSize = 11, LrSchedulerStep = [5] }).Should().ContainSingle().Subject;

        finding.Rule.Should().BeSameAs(Rules.ScheduleWithoutUpdates);
        finding.Names.Should().Equal("mini_batch_size", "num_training_samples", "lr_scheduler_step");
        finding.PropertyName.Should().Be("MiniBatchSize");
        finding.AttemptedValue.Should().Be(11);
        finding.Message.Should().Be("mini_batch_size 11 exceeds num_training_samples 10, which fails when lr_scheduler_step is set. Lower mini_batch_size to 10 or less.");
        finding.Suggestion.Should().BeNull();
    }

    [Fact]
    public void Batch_as_large_as_the_data_or_without_a_schedule_is_no_error()
    {
        Errors(Some.Config() with { NumTrainingSamples = 10, MiniBatchSize = 10, LrSchedulerStep = [5] }).Should().BeEmpty();
        Errors(Some.Config() with { NumTrainingSamples = 10, MiniBatchSize = 11 }).Should().BeEmpty();
    }

    [Fact]
    public void Batch_is_not_compared_with_values_that_are_not_accepted_alone()
    {
        Errors(Some.Config() with { NumTrainingSamples = 0, LrSchedulerStep = [5] }).Select(static finding => finding.Code).Should().Equal("ODH101");
        Errors(Some.Config() with { NumTrainingSamples = 10, LrSchedulerStep = [0] }).Select(static finding => finding.Code).Should().Equal("ODH105");
        Errors(Some.Config() with { NumTrainingSamples = 10, MiniBatchSize = 0, LrSchedulerStep = [5] }).Select(static finding => finding.Code).Should().Equal("ODH101");
    }

    [Fact]
    public void Both_relations_can_fail_at_once() =>
        Errors(Some.Config() with { NumTrainingSamples = 10, MiniBatchSize = 32, LrSchedulerStep = [5, 5] })
            .Select(static finding => finding.Code).Should().Equal("ODH201", "ODH202");

    /// <summary>The errors of a record, which validator and review tell alike.</summary>
    private static Finding[] Errors(ObjectDetectionHyperparameters record)
    {
        var reviewed = record.Review().WithSeverity(FindingSeverity.Error).ToArray();
        var failures = new ObjectDetectionHyperparametersValidator().Validate(record).Errors;

        failures.Select(static failure => (failure.ErrorCode, failure.PropertyName, failure.ErrorMessage, failure.AttemptedValue))
            .Should().Equal(reviewed.Select(static finding => (finding.Code, finding.PropertyName!, finding.Message, finding.AttemptedValue!)));
        record.IsValid().Should().Be(reviewed.Length == 0);
        return reviewed;
    }
}
