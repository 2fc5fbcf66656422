using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class ObjectDetectionHyperparametersDifferenceTests
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
        (difference[0].Left, difference[0].Right).Should().Be((20, 3));
        (difference[3].Left, difference[3].Right).Should().Be((0.001, 0.00001));
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
    public void Null_is_refused() => FluentActions.Invoking(() => Record.DifferenceTo(null!)).Should().Throw<ArgumentNullException>().WithParameterName("other");
}
