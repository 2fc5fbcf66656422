using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The FluentValidation rule that a range is one that the service takes.</summary>
/// <typeparam name="TRange">The type of the space's property.</typeparam>
internal sealed class RangeValidator<TRange>(Tunable tunable) : PropertyValidator<ObjectDetectionTuningSpace, TRange>
{
    /// <inheritdoc/>
    public override string Name => "RangeValidator";

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionTuningSpace> context, TRange value)
    {
        foreach (var finding in tunable.Examine(context.InstanceToValidate).Where(SpaceErrors.IsError))
        {
            context.AddFailure(Failures.Of(finding, context.PropertyPath));
        }

        return true;
    }
}
