using CsCheck;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningSamplingTests
{
    /// <summary>Ranges of every kind, valid ones and others.</summary>
    private static readonly Gen<ContinuousRange?> Continuous =
        Gen.Select(
            Gen.OneOf(Gen.Double[0, 1], Gen.OneOfConst(0.0, -0.0, 1e-9, 0.5, 0.999, 1.0, 1.5)),
            Gen.OneOf(Gen.Double[0, 1], Gen.OneOfConst(0.0, 1e-8, 0.5, Math.BitIncrement(0.5), 0.999, 1.0)),
            Gen.OneOfConst(Enum.GetValues<ScalingType>()))
        .Select(static (minimum, maximum, scale) => (ContinuousRange?)new ContinuousRange(minimum, maximum, scale));

    private static readonly Gen<ObjectDetectionTuningSpace> Spaces =
        from reals in Gen.Select(OrNull(Continuous), OrNull(Continuous), OrNull(Continuous))
        from batch in OrNull(Gen.OneOf<TuningRange<int>?>(
            Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.OneOfConst(Enum.GetValues<ScalingType>())).Select(static (low, high, scale) => (TuningRange<int>?)new IntegerRange(low, high, scale)),
            Gen.Int[1, 40].Array[1, 5].Select(static values => (TuningRange<int>?)Categories.Of(values))))
        from optimizers in OrNull(Gen.OneOfConst(Enum.GetValues<Optimizer>()).Array[1, 3].Select(static values => (Categories<Optimizer>?)Categories.Of(values)))
        from samples in Gen.Int[20, 60]
        from steps in Gen.Bool
        select new ObjectDetectionTuningSpace
        {
            Base = TuningData.Config() with { NumTrainingSamples = samples, LrSchedulerStep = steps ? [10] : [], MiniBatchSize = 10 },
            LearningRate = reals.Item1,
            Momentum = reals.Item2,
            WeightDecay = reals.Item3,
            MiniBatchSize = batch,
            Optimizer = optimizers,
        };

    private static ObjectDetectionTuningSpace Recommended => ObjectDetectionTuningSpace.Recommended(TuningData.Config());

    [Fact]
    public void Every_drawn_configuration_is_valid_and_in_its_ranges_whenever_the_space_is_valid()
    {
        var valid = 0;
        Spaces.Sample(
            space =>
            {
                if (!space.IsValid())
                {
                    return;
                }

                Interlocked.Increment(ref valid);
                space.Draw(20, 3).Concat(space.EnumerateGrid(2)).Concat(space.EnumerateGrid(1)).Where(record => !record.IsValid() || !Holds(space, record)).Should().BeEmpty();
            },
            iter: 2000);
        valid.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Space_is_valid_exactly_when_the_validator_and_the_review_find_no_error() =>
        Spaces.Sample(static space =>
        {
            var isValid = space.IsValid();
            new ObjectDetectionTuningSpaceValidator().Validate(space).IsValid.Should().Be(isValid);
            space.Review().IsSubmittable.Should().Be(isValid);
        }, iter: 300);

    /// <summary>The numbers are those of an independent implementation, in Python, of xoshiro256** and of the scales.</summary>
    [Fact]
    public void First_draws_of_a_seed_never_change() =>
        Recommended.Draw(5, 42).Select(static r => (r.LearningRate, r.MiniBatchSize, r.Momentum, r.Optimizer, r.WeightDecay)).Should().Equal(
            (3.0056095123750546e-06, 30, 0.9573525208066961, Optimizer.Sgd, 0.07219866870301231),
            (0.0001444764562938811, 34, 0.994820950147891, Optimizer.RmsProp, 0.970746552193392),
            (0.007508393085731281, 43, 0.8172297579690293, Optimizer.Sgd, 0.24290051750405092),
            (0.18612184913435723, 34, 0.9982770760335333, Optimizer.Adam, 0.8588443723904092),
            (0.44901490507957365, 61, 0.9970455969784535, Optimizer.Sgd, 0.5655848641732367));

    [Fact]
    public void Logarithmic_whole_numbers_of_a_seed_never_change() =>
        (TuningData.Space() with { MiniBatchSize = new IntegerRange(8, 64, ScalingType.Logarithmic) }).Draw(8, 7).Select(static r => r.MiniBatchSize)
            .Should().Equal(36, 26, 23, 12, 26, 62, 26, 29);

    /// <summary>The first number of the authors' own C code, its state filled by SplitMix64 from 0.</summary>
    [Fact]
    public void Random_numbers_are_those_of_xoshiro256_star_star() => RandomSource.Create(0, 1)[0].Next().Should().Be(0x99EC5F36CB75F2B4);

    [Fact]
    public void Same_seed_gives_the_same_sequence_in_every_culture_and_another_seed_another_one()
    {
        var draws = Recommended.Draw(100, -1).ToArray();

        TuningData.UnderGermanCulture(() => Recommended.Draw(100, -1).ToArray()).Should().Equal(draws);
        Recommended.Draw(100, 0).Should().NotIntersectWith(draws);
    }

    [Fact]
    public void Longer_sequence_begins_with_the_shorter_one()
    {
        var sequence = Recommended.Draw(10, 9);

        Recommended.Draw(20, 9).Take(10).Should().Equal(sequence);
        Recommended.Draw(9).Take(10).Should().Equal(sequence);
        sequence.Should().Equal(sequence.ToArray(), "it can be enumerated again");
        Recommended.Draw(0, 9).Should().BeEmpty();
    }

    [Fact]
    public void Values_of_one_hyperparameter_do_not_depend_on_which_others_are_tuned() =>
        (TuningData.Space() with { WeightDecay = RecommendedRanges.WeightDecay }).Draw(10, 42).Select(static r => r.WeightDecay)
            .Should().Equal(Recommended.Draw(10, 42).Select(static r => r.WeightDecay));

    [Fact]
    public void What_is_not_tuned_is_the_value_of_the_base()
    {
        var space = TuningData.Space() with { Base = TuningData.Config() with { Epochs = 77, Momentum = 0.123 }, LearningRate = RecommendedRanges.LearningRate };

        space.Draw(5, 1).Select(record => record with { LearningRate = space.Base.LearningRate }).Should().AllBeEquivalentTo(space.Base);
    }

    [Theory]
    [InlineData(ScalingType.Linear, 0.01, 0.9)]
    [InlineData(ScalingType.Logarithmic, 1e-6, 0.5)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.0, 0.999)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.5, 0.9999)]
    [InlineData(ScalingType.Auto, 0.0, 0.999)]
    public void Real_numbers_are_spread_as_their_scale_says(ScalingType scale, double minimum, double maximum)
    {
        const int Count = 20_000;
        Func<double, double> cumulative = (scale == ScalingType.Auto ? ScalingType.ReverseLogarithmic : scale) switch
        {
            ScalingType.Linear => x => (x - minimum) / (maximum - minimum),
            ScalingType.Logarithmic => x => Math.Log(x / minimum) / Math.Log(maximum / minimum),
            _ => x => Math.Log((1 - x) / (1 - minimum)) / Math.Log((1 - maximum) / (1 - minimum)),
        };
        var draws = (TuningData.Space() with { Momentum = new ContinuousRange(minimum, maximum, scale) }).Draw(Count, 2024)
            .Select(static record => record.Momentum).Order().ToArray();

        var distance = draws.Select((x, i) => Math.Max(((i + 1.0) / Count) - cumulative(x), cumulative(x) - ((double)i / Count))).Max();

        distance.Should().BeLessThan(1.63 / Math.Sqrt(Count), "the Kolmogorov-Smirnov test rejects at 1 % from there on");
    }

    [Theory]
    [InlineData(ScalingType.Linear)]
    [InlineData(ScalingType.Logarithmic)]
    public void Whole_numbers_are_spread_as_their_scale_says(ScalingType scale)
    {
        const int Count = 60_000;
        var counts = (TuningData.Space() with { MiniBatchSize = new IntegerRange(3, 12, scale) }).Draw(Count, 11).GroupBy(static record => record.MiniBatchSize).ToDictionary(static group => group.Key, static group => group.Count());

        var chiSquare = Enumerable.Range(3, 10).Sum(k =>
        {
            var expected = Count * (scale == ScalingType.Linear ? 0.1 : Math.Log((k + 0.5) / (k - 0.5)) / Math.Log(12.5 / 2.5));
            return Math.Pow(counts[k] - expected, 2) / expected;
        });

        chiSquare.Should().BeLessThan(21.67, "the test rejects at 1 % of 9 degrees of freedom from there on");
    }

    [Fact]
    public void Categories_are_equally_frequent()
    {
        var counts = (TuningData.Space() with { Optimizer = RecommendedRanges.Optimizer }).Draw(40_000, 3).GroupBy(static record => record.Optimizer).ToDictionary(static group => group.Key, static group => group.Count());

        counts.Values.Sum(static count => Math.Pow(count - 10_000, 2) / 10_000).Should().BeLessThan(11.34, "the test rejects at 1 % of 3 degrees of freedom from there on");
    }

    [Fact]
    public void Million_draws_stream_in_constant_memory()
    {
        const int Count = 1_000_000;
        const int MostBytesEach = 256; // one record
        var space = Recommended;
        var sum = space.Draw(1000, 1).Sum(static record => record.LearningRate);

        Cost.Within((long)Count * MostBytesEach, () =>
        {
            foreach (var record in space.Draw(Count, 1))
            {
                sum += record.LearningRate;
            }
        });

        sum.Should().BePositive();
    }

    [Theory]
    [InlineData(ScalingType.ReverseLogarithmic, 0.0, 1e-17)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.0, 3e-16)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.0, 5.682999999999999e-17)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.0, 0.9999999999999999)]
    [InlineData(ScalingType.Linear, 0.0, 1e-200)]
    [InlineData(ScalingType.Logarithmic, 1e-200, 1.0)]
    public void Odd_ranges_are_drawn_from_as_well(ScalingType scale, double minimum, double maximum)
    {
        var space = TuningData.Space() with { Momentum = new ContinuousRange(minimum, maximum, scale) };

        space.Draw(1000, 1).Concat(space.EnumerateGrid(1)).Concat(space.EnumerateGrid(3)).Where(record => !record.IsValid() || !Holds(space, record)).Should().BeEmpty();
    }

    [Fact]
    public void Grid_of_a_finite_space_has_every_combination()
    {
        var space = TuningData.Space() with { MiniBatchSize = new IntegerRange(8, 10), Optimizer = [Optimizer.Adam, Optimizer.Sgd] };

        space.EnumerateGrid().Select(static r => (r.MiniBatchSize, r.Optimizer)).Should().Equal(
            (8, Optimizer.Adam), (8, Optimizer.Sgd), (9, Optimizer.Adam), (9, Optimizer.Sgd), (10, Optimizer.Adam), (10, Optimizer.Sgd));
        TuningData.Space().EnumerateGrid().Should().Equal(TuningData.Config());
    }

    [Fact]
    public void Grid_of_a_continuous_space_needs_the_number_of_points()
    {
        var space = TuningData.Space() with { LearningRate = new ContinuousRange(0.001, 0.1, ScalingType.Logarithmic) };

        space.Invoking(static s => s.EnumerateGrid()).Should().Throw<InvalidOperationException>();
        space.Invoking(static s => s.EnumerateGrid(0)).Should().Throw<ArgumentOutOfRangeException>();
        space.EnumerateGrid(3).Select(static r => r.LearningRate).Should().Equal(0.001, 0.01, 0.1);
        space.EnumerateGrid(1).Select(static r => r.LearningRate).Should().Equal(0.01);
    }

    [Theory]
    [InlineData(ScalingType.Linear, 3, new[] { 8, 36, 64 })]
    [InlineData(ScalingType.Logarithmic, 4, new[] { 8, 16, 32, 64 })]
    [InlineData(ScalingType.Linear, 1, new[] { 36 })]
    public void Grid_has_whole_numbers_evenly_along_their_scale(ScalingType scale, int points, int[] expected) =>
        (TuningData.Space() with { MiniBatchSize = new IntegerRange(8, 64, scale) }).EnumerateGrid(points).Select(static r => r.MiniBatchSize).Should().Equal(expected);

    [Fact]
    public void Grid_leaves_out_a_recommended_end_that_the_domain_excludes() =>
        (TuningData.Space() with { WeightDecay = new ContinuousRange(0, 0.5, ScalingType.Linear) }).EnumerateGrid(5).Select(static r => r.WeightDecay)
            .Should().Equal(0.1, 0.2, 0.3, 0.4, 0.5);

    [Fact]
    public void Grid_is_lazy()
    {
        var space = TuningData.Space() with { MiniBatchSize = new IntegerRange(1, int.MaxValue) };

        space.EnumerateGrid().Take(3).Select(static r => r.MiniBatchSize).Should().Equal(1, 2, 3);
    }

    private static bool Holds(ObjectDetectionTuningSpace space, ObjectDetectionHyperparameters record) =>
        Holds(space.LearningRate, record.LearningRate)
        && Holds(space.Momentum, record.Momentum)
        && Holds(space.WeightDecay, record.WeightDecay)
        && space.Optimizer?.Contains(record.Optimizer) != false
        && space.MiniBatchSize switch
        {
            IntegerRange range => record.MiniBatchSize >= range.Minimum && record.MiniBatchSize <= range.Maximum,
            Categories<int> categories => categories.Contains(record.MiniBatchSize),
            _ => record.MiniBatchSize == space.Base.MiniBatchSize,
        };

    private static bool Holds(ContinuousRange? range, double value) => range is null || (value >= range.Minimum && value <= range.Maximum);

    private static Gen<T?> OrNull<T>(Gen<T?> gen)
        where T : class => Gen.Frequency((1, Gen.OneOfConst<T?>((T?)null)), (3, gen));
}
