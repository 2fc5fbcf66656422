using FluentValidation;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

#region docs
public sealed class OurJobs : AbstractValidator<ObjectDetectionHyperparameters>
{
    public OurJobs()
    {
        Include(new ObjectDetectionHyperparametersValidator());
        RuleFor(job => job.Epochs).LessThanOrEqualTo(100).WithMessage("Longer jobs need an approval.");
    }
}
#endregion

public sealed class FluentValidationPageExamples
{
    [Fact]
    public void Own_validator_includes_the_rules_of_the_library() =>
        new OurJobs().Validate(Some.Config() with { Epochs = 200, LearningRate = 2 }).Errors.Select(static error => error.ErrorMessage)
            .Should().Equal("learning_rate must be a number in (0, 1], but was 2.", "Longer jobs need an approval.");
}
