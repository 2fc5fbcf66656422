using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class HyperparametersChangesTests
{
    private static readonly ObjectDetectionHyperparameters Record = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    [Fact]
    public void Equal_records_do_not_differ()
    {
        var difference = Record.DifferenceTo(Record with { });

        difference.IsEmpty.Should().BeTrue();
        difference.ToString().Should().Be("no difference");
    }

    [Fact]
    public void Each_difference_has_both_values_and_is_printed_on_a_line()
    {
        var difference = Record.DifferenceTo(Record with { LearningRate = 0.00001, LrSchedulerStep = [10, 20], KvStore = KvStore.DistSync, NumClasses = 3, EarlyStopping = true });

        difference.Should().HaveCount(5);
        difference.Select(static d => d.Hyperparameter).Should().Equal(
            HyperparameterCatalogue.NumClasses,
            HyperparameterCatalogue.EarlyStopping,
            HyperparameterCatalogue.KvStore,
            HyperparameterCatalogue.LearningRate,
            HyperparameterCatalogue.LrSchedulerStep);
        (difference[0].OldValue, difference[0].NewValue).Should().Be((20, 3));
        (difference[3].OldValue, difference[3].NewValue).Should().Be((0.001, 0.00001));
        difference.ToString().ReplaceLineEndings("\n").Should().Be(
            """
            num_classes: 20 -> 3
            early_stopping: False -> True
            kv_store: (absent) -> dist_sync
            learning_rate: 0.001 -> 0.00001
            lr_scheduler_step: (absent) -> 10,20
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Values_are_compared_and_not_their_spelling()
    {
        Record.DifferenceTo(Record with { FreezeLayerPattern = "" }).IsEmpty.Should().BeTrue("both are absent");
        (Record with { EarlyStoppingTolerance = -0.0 }).DifferenceTo(Record with { EarlyStoppingTolerance = 0.0 }).IsEmpty.Should().BeTrue();
        (Record with { Momentum = double.NaN }).DifferenceTo(Record with { Momentum = double.NaN }).IsEmpty.Should().BeTrue();
        Record.DifferenceTo(Record with { Momentum = Math.BitIncrement(0.9) }).Should().ContainSingle();
    }

    [Fact]
    public void Record_is_compared_with_the_map_of_a_job_that_was_described() =>
        Record.DifferenceTo((Record with { Epochs = 3 }).ToHyperParameters()).ToString().Should().Be("epochs: 30 -> 3");

    [Fact]
    public void Map_that_cannot_be_read_is_refused_with_every_problem() =>
        FluentActions.Invoking(() => Record.DifferenceTo(Some.Map(("num_classes", "x"), ("num_training_samples", "y"))))
            .Should().Throw<HyperparametersFormatException>().Which.Findings.Should().HaveCount(2);

    [Fact]
    public void Null_is_refused() => FluentActions.Invoking(() => Record.DifferenceTo((ObjectDetectionHyperparameters)null!)).Should().Throw<ArgumentNullException>().WithParameterName("other");
}
