using FluentValidation;
using FluentValidation.TestHelper;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>The validator as a part of other validators.</summary>
public sealed class ParentValidatorTests
{
    private static ObjectDetectionHyperparameters Wrong => Some.Config() with { Epochs = 0, LrSchedulerStep = [20, 10] };

    [Fact]
    public void Failures_of_a_child_have_the_path_to_it()
    {
        var result = new JobValidator().TestValidate(new Job { Name = "", Training = Wrong });

        result.Errors.Select(static failure => failure.PropertyName).Should().Equal("Name", "Training.Epochs", "Training.LrSchedulerStep", "Note");
        result.ShouldHaveValidationErrorFor("Training.Epochs").WithErrorCode("ODH101").WithErrorMessage("epochs must be a whole number of at least 1, but was 0.");
        result.ShouldHaveValidationErrorFor("Training.LrSchedulerStep").WithErrorCode("ODH201");
        result.ShouldHaveValidationErrorFor(static job => job.Training.Epochs);
    }

    [Fact]
    public async Task Asynchronous_parent_tells_the_same()
    {
        var result = await new JobValidator().ValidateAsync(new Job { Training = Wrong, Note = "n" }, TestContext.Current.CancellationToken);

        result.Errors.Select(static failure => failure.PropertyName).Should().Equal("Training.Epochs", "Training.LrSchedulerStep");
    }

    [Fact]
    public void Correct_child_hides_no_failure_of_its_parent()
    {
        new JobValidator().Validate(new Job { Training = Some.Config(), Note = "n" }).IsValid.Should().BeTrue();
        new JobValidator().Validate(new Job { Name = "", Training = Some.Config() }).Errors.Select(static failure => failure.PropertyName).Should().Equal("Name", "Note");
    }

    [Fact]
    public void Null_child_is_not_validated() =>
        new JobValidator().Validate(new Job { Training = null!, Note = "n" }).IsValid.Should().BeTrue();

    [Fact]
    public void Failures_in_a_list_have_the_path_to_the_element()
    {
        var result = new SweepValidator().Validate(new Sweep { Jobs = [Some.Config(), Wrong, Some.Config() with { NumClasses = 0 }] });

        result.Errors.Select(static failure => failure.PropertyName).Should().Equal("Jobs[1].Epochs", "Jobs[1].LrSchedulerStep", "Jobs[2].NumClasses");
        new SweepValidator().Validate(new Sweep { Jobs = [Some.Config(), Some.FullConfig()] }).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Included_rules_stand_beside_those_of_the_including_validator()
    {
        var strict = new StrictValidator();

        strict.Validate(Wrong).Errors.Select(static failure => failure.PropertyName).Should().Equal("Epochs", "LrSchedulerStep", "NumClasses");
        strict.Validate(Some.Config()).Errors.Select(static failure => failure.PropertyName).Should().Equal("NumClasses");
        strict.Validate(Some.Config() with { NumClasses = 1 }).IsValid.Should().BeTrue();
    }

    private sealed class Job
    {
        public string Name { get; init; } = "job";

        public required ObjectDetectionHyperparameters Training { get; init; }

        public string? Note { get; init; }
    }

    private sealed class JobValidator : AbstractValidator<Job>
    {
        public JobValidator()
        {
            RuleFor(static job => job.Name).NotEmpty();
            RuleFor(static job => job.Training).SetValidator(new ObjectDetectionHyperparametersValidator());
            RuleFor(static job => job.Note).NotEmpty();
        }
    }

    private sealed class Sweep
    {
        public IReadOnlyList<ObjectDetectionHyperparameters> Jobs { get; init; } = [];
    }

    private sealed class SweepValidator : AbstractValidator<Sweep>
    {
        public SweepValidator() => RuleForEach(static sweep => sweep.Jobs).SetValidator(new ObjectDetectionHyperparametersValidator());
    }

    private sealed class StrictValidator : AbstractValidator<ObjectDetectionHyperparameters>
    {
        public StrictValidator()
        {
            Include(new ObjectDetectionHyperparametersValidator());
            RuleFor(static c => c.NumClasses).LessThan(2);
        }
    }
}
