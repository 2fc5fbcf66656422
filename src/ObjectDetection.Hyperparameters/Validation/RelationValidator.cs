using FluentValidation;
using FluentValidation.Validators;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>The FluentValidation rule that a relation between the values of a record holds.</summary>
/// <typeparam name="T">The type of the property to which a failure is attached.</typeparam>
internal sealed class RelationValidator<T>(Relation relation) : PropertyValidator<ObjectDetectionHyperparameters, T>
{
    /// <inheritdoc/>
    public override string Name => "RelationValidator";

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionHyperparameters> context, T value)
    {
        if (!relation.Holds(context.InstanceToValidate))
        {
            Failures.Add(context, relation.Tell(context.InstanceToValidate));
        }

        return true;
    }
}
