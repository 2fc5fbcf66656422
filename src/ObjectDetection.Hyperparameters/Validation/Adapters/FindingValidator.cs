using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>The FluentValidation rule that there is no finding about a property.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
internal sealed class FindingValidator<T>(string name, string accepted, Func<ObjectDetectionHyperparameters, T, Finding?> find)
    : PropertyValidator<ObjectDetectionHyperparameters, T>
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<ObjectDetectionHyperparameters> context, T value)
    {
        if (find(context.InstanceToValidate, value) is { } finding)
        {
            Failures.Add(context, finding);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override string GetDefaultMessageTemplate(string errorCode) => accepted;
}

/// <summary>The two kinds of rule that the validator consists of.</summary>
internal static class RuleBuilderExtensions
{
    /// <summary>Requires a value in the domain of its hyperparameter.</summary>
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> InDomain<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Hyperparameter<T> hyperparameter) =>
        rule.SetValidator(new FindingValidator<T>("DomainValidator", hyperparameter.Domain.Description, (_, value) =>
            hyperparameter.Domain.Examine(value) is { } violation ? DomainFindings.Of(hyperparameter, violation, value) : null));

    /// <summary>Requires a relation between the property and others.</summary>
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> Holds<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Relation relation) =>
        rule.SetValidator(new FindingValidator<T>("RelationValidator", relation.Subject.Name, (record, _) => relation.Holds(record) ? null : relation.Tell(record)));
}
