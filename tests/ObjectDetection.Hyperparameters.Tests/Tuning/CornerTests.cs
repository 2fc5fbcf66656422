using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class CornerTests
{
    [Fact]
    public void Corners_are_every_combination_of_ends_and_categories()
    {
        var corners = Corners.Of(TuningData.FullSpace()).ToArray();

        corners.Should().HaveCount(2 * 2 * 2 * 2 * 2).And.OnlyHaveUniqueItems();
        corners.Select(static c => c.LearningRate).Distinct().Should().Equal(0.00001, 0.1);
        corners.Select(static c => c.MiniBatchSize).Distinct().Should().Equal(8, 32);
        corners.Select(static c => c.Momentum).Distinct().Should().Equal(0.8, 0.99);
        corners.Select(static c => c.Optimizer).Distinct().Should().Equal(Optimizer.Sgd, Optimizer.Adam);
        corners.Select(static c => c.WeightDecay).Distinct().Should().Equal(0.0001, 0.01);
    }

    [Fact]
    public void Corners_are_bounded_however_many_categories_there_are()
    {
        var space = TuningData.FullSpace() with
        {
            MiniBatchSize = Categories.Of([.. Enumerable.Range(-100, 10_000)]),
            Optimizer = Categories.Of([.. Enumerable.Range(0, 10_000).Select(static i => (Optimizer)(i % 100))]),
        };

        Corners.Of(space).Should().HaveCount(8 * 30 * 4).And.OnlyContain(static corner => corner.IsValid());
    }

    [Fact]
    public void Batch_above_the_samples_is_an_error_where_there_is_a_schedule_and_names_the_corner()
    {
        var space = TuningData.Space() with
        {
            Base = TuningData.Config() with { NumTrainingSamples = 40, LrSchedulerStep = [10, 20] },
            MiniBatchSize = new IntegerRange(8, 64),
            Optimizer = [Optimizer.Sgd, Optimizer.Adam],
        };

        var finding = space.Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Subject;

        finding.Rule.Should().BeSameAs(Rules.ScheduleWithoutUpdates);
        finding.Name.Should().Be("mini_batch_size");
        finding.AttemptedValue.Should().Be(64);
        finding.Message.Should().Be(
            "mini_batch_size 64 exceeds num_training_samples 40, which fails when lr_scheduler_step is set. Lower mini_batch_size to 40 or less."
            + " This happens in 2 of 4 combinations of range limits, for example with mini_batch_size 64, optimizer sgd.");
        new ObjectDetectionTuningSpaceValidator().Validate(space).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("MiniBatchSize");
        space.IsValid().Should().BeFalse();
    }

    [Fact]
    public void Fault_of_every_corner_names_one_where_a_tuned_value_is_part_of_it()
    {
        var space = TuningData.Space() with { LearningRate = new(0.5, 0.9), Momentum = new(0.5, 0.9) };

        space.Review().Findings.Single(static finding => finding.Code == "ODH307").Message
            .Should().EndWith(" This happens in every combination of range limits, for example with learning_rate 0.5, momentum 0.5.");
    }

    [Fact]
    public void Fault_between_a_category_and_the_base_is_found_between_the_ends_of_the_others()
    {
        var space = TuningData.Space() with
        {
            Base = TuningData.Config() with { NumTrainingSamples = 40, LrSchedulerStep = [10, 20] },
            MiniBatchSize = Categories.Of(8, 48, 16),
        };

        space.Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Which.Message.Should().EndWith(
            "This happens in 1 of 3 combinations of range limits, for example with mini_batch_size 48.");
    }

    [Fact]
    public void Batch_that_cannot_be_shared_out_is_found_between_the_ends()
    {
        var space = TuningData.Space() with { MiniBatchSize = new IntegerRange(8, 16), Optimizer = [Optimizer.Sgd, Optimizer.Adam] };
        var context = new TrainingContext { InstanceType = "ml.p3.16xlarge" };

        space.Review(context).Findings.Should().ContainSingle(static finding => finding.Rule == Rules.BatchSplitRefused)
            .Which.Message.Should().EndWith(" This happens between range limits, for example with mini_batch_size 12, optimizer sgd.");
        (space with { MiniBatchSize = Categories.Of(8, 16) }).Review(context).Findings.Should().NotContain(static finding => finding.Rule == Rules.BatchSplitRefused);
    }

    [Theory]
    [InlineData(8, 9, 0)]
    [InlineData(8, 10, 1)]
    [InlineData(9, 8, 0)]
    [InlineData(0, 10, 0)]
    [InlineData(1, int.MaxValue, 256)]
    [InlineData(int.MaxValue - 2, int.MaxValue, 1)]
    [InlineData(int.MinValue, int.MaxValue, 0)]
    public void Batches_between_are_bounded(int minimum, int maximum, int count) =>
        Corners.BatchesBetween(TuningData.Space() with { MiniBatchSize = new IntegerRange(minimum, maximum) }).Should().HaveCount(count);

    [Fact]
    public void Finding_of_the_base_alone_is_told_once_as_it_is()
    {
        var space = TuningData.FullSpace() with { Base = TuningData.Config() with { Epochs = 0 } };

        space.Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Which.Message.Should().Be("epochs must be a whole number of at least 1, but was 0.");
    }

    [Fact]
    public void Whatever_is_found_in_a_drawn_configuration_is_found_in_the_space()
    {
        var space = ObjectDetectionTuningSpace.Recommended(TuningData.Config() with { NumTrainingSamples = 30 });
        var context = new TrainingContext { InstanceType = "ml.p3.16xlarge", InstanceCount = 1, Dataset = new DatasetProfile { Samples = 30 } };
        var inSpace = space.Review(context).Findings.Select(static finding => finding.Code).ToHashSet();

        var inDraws = space.Draw(300, 5).SelectMany(record => record.Review(context).Findings).Select(static finding => finding.Code).ToHashSet();

        inDraws.Should().BeSubsetOf(inSpace);
    }

    [Fact]
    public void Space_without_ranges_is_reviewed_like_its_base_and_warned_of()
    {
        var record = TuningData.Config() with { Momentum = 2, NumTrainingSamples = 10, LrSchedulerStep = [1] };

        var review = new ObjectDetectionTuningSpace { Base = record }.Review();

        review.Findings.Where(static finding => finding.Rule != Rules.NothingTuned).Select(static finding => finding.ToString())
            .Should().Equal(record.Review().Findings.Select(static finding => finding.ToString()));
        review.Findings.Should().Contain(static finding => finding.Rule == Rules.NothingTuned);
    }

    [Fact]
    public void Recommended_space_is_valid_and_warns_of_the_ends_that_the_domains_exclude()
    {
        var space = ObjectDetectionTuningSpace.Recommended(TuningData.Config());

        space.IsValid().Should().BeTrue();
        space.Review().Findings.Where(static finding => finding.Rule == Rules.RecommendedEndOutsideDomain).Select(static finding => finding.Name)
            .Should().Equal("momentum", "weight_decay");
    }

    [Fact]
    public void Recommended_ranges_are_those_of_the_documentation()
    {
        RecommendedRanges.LearningRate.Should().Be(new ContinuousRange(1e-6, 0.5, ScalingType.Logarithmic));
        RecommendedRanges.MiniBatchSize.Should().Be(new IntegerRange(8, 64, ScalingType.Linear));
        RecommendedRanges.Momentum.Should().Be(new ContinuousRange(0, 0.999, ScalingType.ReverseLogarithmic));
        RecommendedRanges.Optimizer.Should().Equal(Optimizer.Sgd, Optimizer.Adam, Optimizer.RmsProp, Optimizer.AdaDelta);
        RecommendedRanges.WeightDecay.Should().Be(new ContinuousRange(0, 0.999, ScalingType.Auto), "the service refuses a logarithmic range from 0");
    }

    [Fact]
    public void Space_has_a_range_for_every_hyperparameter_that_can_be_tuned() =>
        Tunables.All.Select(static tunable => tunable.Hyperparameter).Should().Equal(HyperparameterCatalogue.All.Where(static h => h.IsTunable));
}
