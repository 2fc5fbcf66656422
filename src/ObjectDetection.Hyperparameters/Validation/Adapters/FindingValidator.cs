using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>A FluentValidation rule that fails if there is a finding about a property.</summary>
internal sealed class FindingValidator<T>(string name, string accepted, Func<ObjectDetectionHyperparameters, T, Finding?> find)
    : PropertyValidator<ObjectDetectionHyperparameters, T>
{
    public override string Name => name;

    public override bool IsValid(ValidationContext<ObjectDetectionHyperparameters> context, T value)
    {
        if (find(context.InstanceToValidate, value) is { } finding)
        {
            context.AddFailure(Failures.Of(finding, context.PropertyPath));
        }

        return true;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => accepted;
}

internal static class RuleBuilderExtensions
{
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> InDomain<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Hyperparameter<T> hyperparameter) =>
        rule.SetValidator(new FindingValidator<T>("DomainValidator", hyperparameter.Domain.Description, (_, value) =>
            hyperparameter.Domain.Examine(value) is { } violation ? DomainFindings.Of(hyperparameter, violation, value) : null));

    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> Holds<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Relation relation) =>
        rule.SetValidator(new FindingValidator<T>("RelationValidator", relation.Subject.Name, (record, _) => relation.Holds(record) ? null : relation.Tell(record)));
}
