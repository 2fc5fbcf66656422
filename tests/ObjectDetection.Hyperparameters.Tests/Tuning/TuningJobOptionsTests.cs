using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningJobOptionsTests
{
    private static ObjectDetectionTuningSpace Grid => TuningData.Space() with { MiniBatchSize = Categories.Of(8, 16, 32), Optimizer = [Optimizer.Sgd, Optimizer.Adam] };

    public static TheoryData<string, TuningJobOptions, string[]> OptionsOfTheFullSpace => new()
    {
        { "default", new(), [] },
        { "usual", new() { MaxJobs = 20, MaxParallelJobs = 10, RandomSeed = 0, MaxRuntimeInSeconds = 120 }, [] },
        { "no jobs", new() { MaxJobs = 0 }, ["ODH522"] },
        { "no parallel jobs", new() { MaxParallelJobs = 0 }, ["ODH522"] },
        { "negative seed", new() { RandomSeed = -1 }, ["ODH522"] },
        { "short runtime", new() { MaxRuntimeInSeconds = 119 }, ["ODH522"] },
        { "long runtime", new() { MaxRuntimeInSeconds = 15_768_001 }, ["ODH522"] },
        { "longest runtime", new() { MaxRuntimeInSeconds = 15_768_000 }, [] },
        { "strategy", new() { Strategy = (TuningStrategy)4 }, ["ODH521"] },
        { "early stopping", new() { EarlyStopping = (TunerEarlyStopping)2 }, ["ODH521"] },
        { "job quota", new() { MaxJobs = 751 }, ["ODH530"] },
        { "parallel quota", new() { MaxJobs = 750, MaxParallelJobs = 11 }, ["ODH530"] },
        { "more parallel than one job", new() { MaxJobs = 1, MaxParallelJobs = 2 }, ["ODH531"] },
        { "more parallel than jobs", new() { MaxJobs = 2, MaxParallelJobs = 3 }, ["ODH531"] },
        { "grid", new() { Strategy = TuningStrategy.Grid }, ["ODH523"] },
        { "hyperband", new() { Strategy = TuningStrategy.Hyperband, HyperbandMinEpochs = 5, HyperbandMaxEpochs = 20_000 }, [] },
        { "hyperband with early stopping", new() { Strategy = TuningStrategy.Hyperband, EarlyStopping = TunerEarlyStopping.Auto }, ["ODH526"] },
        { "hyperband without least", new() { Strategy = TuningStrategy.Hyperband, HyperbandMinEpochs = 0 }, ["ODH528"] },
        { "hyperband least above epochs", new() { Strategy = TuningStrategy.Hyperband, HyperbandMinEpochs = 31 }, ["ODH528"] },
        { "hyperband most", new() { Strategy = TuningStrategy.Hyperband, HyperbandMaxEpochs = 20_001 }, ["ODH528"] },
        { "hyperband with one epoch", new() { Strategy = TuningStrategy.Hyperband, HyperbandMaxEpochs = 1 }, [] },
        { "hyperband settings", new() { HyperbandMaxEpochs = 20 }, ["ODH529"] },
        { "early stopping of another", new() { EarlyStopping = TunerEarlyStopping.Auto }, [] },
        { "several", new() { MaxJobs = 0, MaxParallelJobs = -1, RandomSeed = -1 }, ["ODH522", "ODH522", "ODH522"] },
    };

    [Theory]
    [MemberData(nameof(OptionsOfTheFullSpace))]
    public void Options_are_judged(string what, TuningJobOptions options, string[] codes)
    {
        var space = TuningData.FullSpace();
        var found = space.Review(options: options).Findings.Where(static finding => finding.Code.StartsWith("ODH5", StringComparison.Ordinal)).ToArray();

        found.Select(static finding => finding.Code).Should().Equal(codes, what);
        new ObjectDetectionTuningSpaceValidator(options).Validate(space).Errors.Select(static failure => failure.ErrorCode)
            .Should().Equal(found.Where(static finding => finding.Severity == FindingSeverity.Error).Select(static finding => finding.Code));
    }

    [Fact]
    public void Jobs_run_one_after_the_other_unless_more_are_asked_for() => new TuningJobOptions().MaxParallelJobs.Should().Be(1);

    [Fact]
    public void Grid_over_a_single_range_of_numbers_is_refused() =>
        new ObjectDetectionTuningSpaceValidator(new TuningJobOptions { Strategy = TuningStrategy.Grid }).Validate(Grid with { Momentum = new(0.5, 0.9) }).Errors
            .Should().ContainSingle().Which.ErrorMessage.Should().StartWith("Grid search accepts only categories, but momentum is ");

    [Theory]
    [InlineData(0, 0.5, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    [InlineData(-0.1, 0.5, false)]
    public void Reverse_logarithmic_scale_is_below_one(double minimum, double maximum, bool isAllowed) =>
        Scales.AllowReverseLogarithmic(minimum, maximum).Should().Be(isAllowed);

    [Theory]
    [InlineData(TuningStrategy.Grid, null, null)]
    [InlineData(TuningStrategy.Grid, 6, null)]
    [InlineData(TuningStrategy.Grid, 5, "ODH524")]
    [InlineData(TuningStrategy.Grid, 7, "ODH524")]
    [InlineData(TuningStrategy.Bayesian, 6, null)]
    [InlineData(TuningStrategy.Random, 7, "ODH525")]
    [InlineData(TuningStrategy.Hyperband, 100, "ODH525")]
    public void Finite_space_needs_as_many_combinations_as_jobs(TuningStrategy strategy, int? jobs, string? code)
    {
        var errors = new ObjectDetectionTuningSpaceValidator(new TuningJobOptions { Strategy = strategy, MaxJobs = jobs }).Validate(Grid).Errors;

        errors.Select(static failure => failure.ErrorCode).Should().Equal(code is null ? [] : [code]);
        errors.Where(static failure => failure.PropertyName != "MaxJobs").Should().BeEmpty();
    }

    [Fact]
    public void Combinations_are_counted_over_whole_numbers_and_categories()
    {
        Grid.CountCombinations().Should().Be(6);
        (Grid with { MiniBatchSize = new IntegerRange(1, int.MaxValue) }).CountCombinations().Should().Be(2L * int.MaxValue);
        (Grid with { MiniBatchSize = new IntegerRange(8, 64) }).CountCombinations().Should().Be(114);
        (Grid with { Momentum = new ContinuousRange(0.5, 0.9) }).CountCombinations().Should().BeNull();
        (Grid with { Optimizer = [] }).CountCombinations().Should().Be(0);
        TuningData.Space().CountCombinations().Should().Be(1);
    }

    [Fact]
    public void Integer_ranges_alone_are_finite_too() =>
        TuningData.Codes((TuningData.Space() with { MiniBatchSize = new IntegerRange(8, 10) }).Review(options: new TuningJobOptions { MaxJobs = 10 }), FindingSeverity.Error)
            .Should().Equal("ODH525");

    [Fact]
    public void Hyperband_takes_no_more_epochs_than_its_limit()
    {
        var space = TuningData.FullSpace() with { Base = TuningData.Config() with { Epochs = 20_001 } };

        TuningData.Codes(space.Review(options: new TuningJobOptions { Strategy = TuningStrategy.Hyperband }), FindingSeverity.Error).Should().Equal("ODH528");
        TuningData.Codes(space.Review(options: new TuningJobOptions { Strategy = TuningStrategy.Hyperband, HyperbandMaxEpochs = 100 }), FindingSeverity.Error).Should().BeEmpty();
        TuningData.Codes(space.Review(options: new TuningJobOptions()), FindingSeverity.Error).Should().BeEmpty();
    }

    [Fact]
    public void Epochs_that_hyperband_does_not_accept_are_a_fault_of_the_base() =>
        new ObjectDetectionTuningSpaceValidator(new TuningJobOptions { Strategy = TuningStrategy.Hyperband })
            .Validate(TuningData.FullSpace() with { Base = TuningData.Config() with { Epochs = 20_001 } }).Errors.Should().ContainSingle()
            .Which.PropertyName.Should().Be("Base.Epochs");

    [Fact]
    public void Job_that_the_service_would_refuse_is_not_written()
    {
        var act = () => Grid.ToTuningJobConfigJson(new TuningJobOptions { MaxJobs = 7 });

        act.Should().Throw<ValidationException>().WithMessage("*MaxNumberOfTrainingJobs is 7, but the number of combinations is 6. Set it to 6 or less.*");
    }

    [Fact]
    public void Grid_over_numbers_names_each_of_them() =>
        (Grid with { MiniBatchSize = new IntegerRange(8, 64), Momentum = new ContinuousRange(0.5, 0.9, ScalingType.Linear) })
            .Review(options: new TuningJobOptions { Strategy = TuningStrategy.Grid }).WithSeverity(FindingSeverity.Error).Should().ContainSingle().Which.Message
            .Should().Be("Grid search accepts only categories, but mini_batch_size is [8, 64] Auto and momentum is [0.5, 0.9] Linear.");
}
