using FluentValidation;
using FluentValidation.TestHelper;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningSpaceValidatorTests
{
    private static readonly ObjectDetectionTuningSpaceValidator Validator = new();

    [Fact]
    public void Full_space_is_valid()
    {
        var space = TuningData.FullSpace();

        Validator.TestValidate(space).ShouldNotHaveAnyValidationErrors();
        space.IsValid().Should().BeTrue();
        TuningData.Codes(space.Review(), FindingSeverity.Error).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0.1, 0.1, ScalingType.Auto, "ODH501")]
    [InlineData(0.5, 0.1, ScalingType.Auto, "ODH501")]
    [InlineData(0.0, 0.1, ScalingType.Auto, "ODH502")]
    [InlineData(-0.1, 0.1, ScalingType.Linear, "ODH502")]
    [InlineData(0.1, 1.5, ScalingType.Auto, "ODH502")]
    [InlineData(double.NaN, 0.1, ScalingType.Auto, "ODH502")]
    [InlineData(0.1, double.NaN, ScalingType.Auto, "ODH502")]
    [InlineData(0.1, double.PositiveInfinity, ScalingType.Auto, "ODH502")]
    [InlineData(0.5, 1.0, ScalingType.ReverseLogarithmic, "ODH505")]
    [InlineData(0.1, 0.5, (ScalingType)7, "ODH507")]
    [InlineData(1e-300, 0.5, ScalingType.Logarithmic, "ODH508")]
    public void Continuous_range_with_one_fault_fails_with_its_code(double minimum, double maximum, ScalingType scale, string code)
    {
        var space = TuningData.Space() with { LearningRate = new ContinuousRange(minimum, maximum, scale) };

        var failure = Validator.TestValidate(space).ShouldHaveValidationErrorFor(static s => s.LearningRate).Should().ContainSingle().Subject;

        failure.ErrorCode.Should().Be(code);
        failure.ErrorMessage.Should().MatchRegex("^(learning_rate|The (minimum|maximum|scale) of learning_rate) (has|must be) ");
        failure.CustomState.Should().BeOfType<Finding>().Which.PropertyName.Should().Be("LearningRate");
        space.IsValid().Should().BeFalse();
    }

    [Theory]
    [InlineData(0.0, 0.1, ScalingType.Logarithmic, "ODH502", "ODH504")]
    [InlineData(1.5, 0.0, ScalingType.ReverseLogarithmic, "ODH502", "ODH502", "ODH501", "ODH505")]
    public void Continuous_range_with_several_faults_tells_all_of_them(double minimum, double maximum, ScalingType scale, params string[] codes)
    {
        var space = TuningData.Space() with { LearningRate = new ContinuousRange(minimum, maximum, scale) };

        Validator.Validate(space).Errors.Select(static failure => failure.ErrorCode).Should().BeEquivalentTo(codes);
    }

    [Theory]
    [InlineData(0.0, 0.999, ScalingType.ReverseLogarithmic)]
    [InlineData(0.0, 0.5, ScalingType.Linear)]
    [InlineData(0.5, 1.0, ScalingType.Linear)]
    [InlineData(0.5, 1.0, ScalingType.Logarithmic)]
    [InlineData(0.5, 0.99, ScalingType.Auto)]
    public void Momentum_range_that_the_service_takes_is_valid(double minimum, double maximum, ScalingType scale) =>
        (TuningData.Space() with { Momentum = new ContinuousRange(minimum, maximum, scale) }).IsValid().Should().BeTrue();

    [Theory]
    [InlineData(0.0, 0.999, ScalingType.Logarithmic, "ODH504")]
    [InlineData(0.1, 1.0, ScalingType.Linear, "ODH502")]
    public void Weight_decay_range_that_the_service_or_the_container_refuses_is_invalid(double minimum, double maximum, ScalingType scale, string code) =>
        Validator.TestValidate(TuningData.Space() with { WeightDecay = new ContinuousRange(minimum, maximum, scale) })
            .ShouldHaveValidationErrorFor(static s => s.WeightDecay).WithErrorCode(code);

    [Theory]
    [InlineData(8, 8, ScalingType.Auto, "ODH501")]
    [InlineData(64, 8, ScalingType.Auto, "ODH501")]
    [InlineData(0, 8, ScalingType.Auto, "ODH502")]
    [InlineData(int.MinValue, int.MaxValue, ScalingType.Auto, "ODH502")]
    [InlineData(8, 64, ScalingType.ReverseLogarithmic, "ODH506")]
    [InlineData(8, 64, (ScalingType)(-1), "ODH507")]
    public void Integer_range_with_one_fault_fails_with_its_code(int minimum, int maximum, ScalingType scale, string code)
    {
        var space = TuningData.Space() with { MiniBatchSize = new IntegerRange(minimum, maximum, scale) };

        Validator.TestValidate(space).ShouldHaveValidationErrorFor(static s => s.MiniBatchSize).WithErrorCode(code).Should().ContainSingle();
    }

    [Fact]
    public void Categories_may_be_one_to_thirty()
    {
        (TuningData.Space() with { MiniBatchSize = Categories.Of(8) }).IsValid().Should().BeTrue();
        (TuningData.Space() with { MiniBatchSize = Categories.Of([.. Enumerable.Range(1, 30)]) }).IsValid().Should().BeTrue();
        Failures(TuningData.Space() with { MiniBatchSize = Categories.Of<int>() }).Should().Equal("ODH509");
        Failures(TuningData.Space() with { MiniBatchSize = Categories.Of([.. Enumerable.Range(1, 31)]) }).Should().Equal("ODH509");
        Failures(TuningData.Space() with { Optimizer = [] }).Should().Equal("ODH509");
    }

    [Fact]
    public void Categories_must_be_distinct_and_legal()
    {
        Failures(TuningData.Space() with { Optimizer = [Optimizer.Sgd, Optimizer.Adam, Optimizer.Sgd] }).Should().Equal("ODH510");
        Failures(TuningData.Space() with { Optimizer = [(Optimizer)9] }).Should().Equal("ODH511");
        Failures(TuningData.Space() with { MiniBatchSize = Categories.Of(0, 8, 0) }).Should().BeEquivalentTo("ODH510", "ODH511");
    }

    [Fact]
    public void Message_names_what_is_accepted_and_what_was_given() =>
        TuningData.UnderGermanCulture(() => Validator.Validate(TuningData.Space() with
        {
            LearningRate = new ContinuousRange(0.5, 1.5),
            Momentum = new ContinuousRange(0.9, 0.5),
            WeightDecay = new ContinuousRange(0, 0.5, ScalingType.Logarithmic),
            Optimizer = [Optimizer.Adam, Optimizer.Adam],
        })).Errors.Select(static failure => failure.ErrorMessage).Should().Equal(
            "The maximum of learning_rate must be a number in (0, 1], but was 1.5.",
            "momentum has the range [0.9, 0.5] Auto, but its minimum must be below its maximum.",
            "optimizer lists adam 2 times. List each category once.",
            "weight_decay has the range [0, 0.5] Logarithmic, but a logarithmic scale needs a minimum above 0.");

    [Fact]
    public void Fault_of_the_base_keeps_its_code_and_has_the_path_of_the_base()
    {
        var space = TuningData.FullSpace() with { Base = TuningData.Config() with { Epochs = 0, LrSchedulerStep = [3, 2] } };

        var result = Validator.TestValidate(space);

        result.ShouldHaveValidationErrorFor("Base.Epochs").WithErrorCode("ODH101").WithErrorMessage("epochs must be a whole number of at least 1, but was 0.");
        result.ShouldHaveValidationErrorFor("Base.LrSchedulerStep").WithErrorCode("ODH201");
        result.Errors.Should().HaveCount(2);
        space.IsValid().Should().BeFalse();
    }

    [Fact]
    public void Value_of_the_base_that_is_tuned_counts_for_nothing()
    {
        var space = TuningData.FullSpace() with { Base = TuningData.Config() with { LearningRate = -1, MiniBatchSize = 0, Momentum = double.NaN, Optimizer = (Optimizer)9, WeightDecay = 1 } };

        space.IsValid().Should().BeTrue();
        space.Draw(20, 1).Should().OnlyContain(static record => record.IsValid());
    }

    [Fact]
    public void Validator_is_a_part_of_its_users_validators()
    {
        var validator = new InlineValidator<ObjectDetectionTuningSpace[]>();
        validator.RuleForEach(static spaces => spaces).SetValidator(Validator).OverridePropertyName("Spaces");

        var faulty = TuningData.Space() with { Base = TuningData.Config() with { Epochs = 0 }, LearningRate = new ContinuousRange(1, 1) };
        validator.Validate([TuningData.FullSpace(), faulty]).Errors.Select(static failure => failure.PropertyName)
            .Should().Equal("Spaces[1].LearningRate", "Spaces[1].Base.Epochs");
    }

    [Fact]
    public void Invalid_space_is_neither_written_nor_drawn_from()
    {
        var space = TuningData.Space() with { LearningRate = new ContinuousRange(0.5, 0.1) };

        foreach (var act in (Action[])[
            () => space.ToStaticHyperParameters(),
            () => space.ToParameterRanges(),
            () => space.ToTuningJobConfigJson(new TuningJobOptions()),
            () => space.ToTuningJobJson(new TuningJobOptions()),
            () => space.Draw(1, 1),
            () => space.Draw(1),
            () => space.EnumerateGrid(),
            () => space.EnumerateGrid(2)])
        {
            act.Should().Throw<ValidationException>().Which.Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("ODH501");
        }
    }

    private static IEnumerable<string> Failures(ObjectDetectionTuningSpace space) => Validator.Validate(space).Errors.Select(static failure => failure.ErrorCode);
}
