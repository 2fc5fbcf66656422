using FluentValidation;
using FluentValidation.TestHelper;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>The validator that knows the job, and that reports warnings to who asks for them.</summary>
public sealed class ContextValidatorTests
{
    private static readonly TrainingContext Job = new() { InstanceType = "ml.p3.2xlarge", InstanceCount = 1, Dataset = new() { MaxObjectsPerImage = 80 } };
    private static readonly ObjectDetectionHyperparameters Unwise = Some.Config() with { ImageShape = 400, Momentum = 0.5, Optimizer = Optimizer.Adam };

    [Fact]
    public void Context_adds_the_errors_that_it_reveals()
    {
        var validator = new ObjectDetectionHyperparametersValidator(Job);

        var failure = validator.Validate(Unwise).Errors.Should().ContainSingle().Subject;
        (failure.PropertyName, failure.ErrorCode, failure.Severity, failure.AttemptedValue).Should().Be(("LabelWidth", "ODH203", Severity.Error, 350));
        validator.Validate(Unwise with { LabelWidth = 402 }).IsValid.Should().BeTrue();
    }

    [Theory]
    [InlineData(FindingSeverity.Error, "ODH203 Error")]
    [InlineData(FindingSeverity.Warning, "ODH203 Error,ODH305 Warning")]
    [InlineData(FindingSeverity.Info, "ODH330 Info,ODH203 Error,ODH305 Warning")]
    public void Minimum_severity_decides_what_is_a_failure(FindingSeverity minimum, string expected)
    {
        var result = new ObjectDetectionHyperparametersValidator(Job, minimum).Validate(Unwise);

        string.Join(',', result.Errors.Select(static error => $"{error.ErrorCode} {error.Severity}")).Should().Be(expected);
        result.IsValid.Should().BeFalse();
    }

    [Fact]
    public void Warning_alone_makes_a_result_invalid_and_throws()
    {
        var validator = new ObjectDetectionHyperparametersValidator(null, FindingSeverity.Warning);
        var validate = () => validator.ValidateAndThrow(Unwise);

        validator.Validate(Unwise).IsValid.Should().BeFalse();
        validate.Should().Throw<ValidationException>().WithMessage("*warning ODH305: momentum 0.5 is ignored with optimizer adam: *");
        new ObjectDetectionHyperparametersValidator().Validate(Unwise).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Failures_are_the_findings_of_a_review()
    {
        foreach (var job in RuleCases.All.SelectMany(static rule => new[] { rule.Trigger, rule.NearMiss }))
        {
            var result = new ObjectDetectionHyperparametersValidator(job.Context, FindingSeverity.Info).Validate(job.Record);

            result.Errors.Select(static error => error.CustomState.ToString()).Should().BeEquivalentTo(job.Record.Review(job.Context).Findings.Select(static f => f.ToString()));
            result.IsValid.Should().Be(job.Record.Review(job.Context).Findings.Count == 0);
            result.RuleSetsExecuted.Should().Equal("default");
        }
    }

    [Fact]
    public void Finding_about_the_context_has_no_property() =>
        new ObjectDetectionHyperparametersValidator(new() { InstanceType = "ml.m5.large" }).Validate(Unwise).Errors
            .Should().ContainSingle().Which.PropertyName.Should().BeEmpty();

    [Fact]
    public void Properties_can_be_selected()
    {
        var validator = new ObjectDetectionHyperparametersValidator(Job, FindingSeverity.Info);

        validator.Validate(Unwise, static options => options.IncludeProperties(c => c.Momentum)).Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("ODH305");
        validator.TestValidate(Unwise).ShouldHaveValidationErrorFor(c => c.ImageShape).WithSeverity(Severity.Info);
    }

    [Fact]
    public void Errors_of_the_record_itself_are_reported_once()
    {
        var wrong = Some.Config() with { LearningRate = 2, LrSchedulerStep = [3, 2] };

        new ObjectDetectionHyperparametersValidator(Job).Validate(wrong).Errors.Select(static error => error.ErrorCode)
            .Should().Equal("ODH203", "ODH102", "ODH201");
    }

    [Fact]
    public void Child_of_a_collection_is_reviewed_by_itself()
    {
        var parent = new InlineValidator<ObjectDetectionHyperparameters[]>();
        parent.RuleForEach(jobs => jobs).SetValidator(new ObjectDetectionHyperparametersValidator(null, FindingSeverity.Warning));

        parent.Validate([Some.Config(), Unwise, Some.Config() with { Epochs = 0 }]).Errors.Select(static error => error.PropertyName)
            .Should().Equal("jobs[1].Momentum", "jobs[2].Epochs");
    }

    [Fact]
    public void Undefined_severity_is_refused()
    {
        var create = () => new ObjectDetectionHyperparametersValidator(null, (FindingSeverity)3);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
