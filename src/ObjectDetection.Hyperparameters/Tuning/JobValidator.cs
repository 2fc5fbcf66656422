using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The FluentValidation rule that a space can be searched in one way.</summary>
internal sealed class JobValidator(TuningJobOptions options) : PropertyValidator<ObjectDetectionTuningSpace, ObjectDetectionTuningSpace>
{
    /// <inheritdoc/>
    public override string Name => "JobValidator";

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionTuningSpace> context, ObjectDetectionTuningSpace value)
    {
        foreach (var finding in JobFindings.Of(value, options).Where(SpaceErrors.IsError))
        {
            context.AddFailure(Failures.Of(finding, context.PropertyChain.BuildPropertyPath(finding.PropertyName ?? "")));
        }

        return true;
    }
}
