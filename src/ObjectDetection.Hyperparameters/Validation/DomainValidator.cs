using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>The FluentValidation rule that a property's value lies in the domain of its hyperparameter.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
public sealed class DomainValidator<T> : PropertyValidator<ObjectDetectionHyperparameters, T>
{
    internal DomainValidator(Hyperparameter<T> hyperparameter) => Hyperparameter = hyperparameter;

    /// <summary>The hyperparameter whose domain is checked.</summary>
    public Hyperparameter<T> Hyperparameter { get; }

    /// <summary>The name under which FluentValidation lists the rule.</summary>
    public override string Name => "DomainValidator";

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionHyperparameters> context, T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Hyperparameter.Domain.Examine(value) is { } violation)
        {
            Failures.Add(context, DomainFindings.Of(Hyperparameter, violation, value));
        }

        return true;
    }

    /// <inheritdoc/>
    protected override string GetDefaultMessageTemplate(string errorCode) => Hyperparameter.Domain.Description;
}
