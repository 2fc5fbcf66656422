using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The FluentValidation rule that every combination which the tuner may draw is a valid configuration.</summary>
internal sealed class CornerValidator : PropertyValidator<ObjectDetectionTuningSpace, ObjectDetectionHyperparameters>
{
    /// <inheritdoc/>
    public override string Name => "CornerValidator";

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionTuningSpace> context, ObjectDetectionHyperparameters value)
    {
        foreach (var finding in SpaceErrors.OfCorners(context.InstanceToValidate))
        {
            context.AddFailure(Failures.Of(finding, context.PropertyChain.BuildPropertyPath(SpaceErrors.PathOf(context.InstanceToValidate, finding))));
        }

        return true;
    }
}
