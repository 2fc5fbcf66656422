using FluentValidation;
using FluentValidation.Validators;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>A FluentValidation rule that adds complete failures to the context.</summary>
/// <remarks>FluentValidation's own Custom rule would bring its messages in all languages into a native app.</remarks>
internal sealed class FindingValidator<TModel, T>(string name, string accepted, Action<ValidationContext<TModel>, T> report) : PropertyValidator<TModel, T>
{
    public override string Name => name;

    public override bool IsValid(ValidationContext<TModel> context, T value)
    {
        report(context, value);
        return true;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => accepted;
}

internal static class RuleBuilderExtensions
{
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> InDomain<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Hyperparameter<T> hyperparameter) =>
        rule.Reports("DomainValidator", hyperparameter.Domain.Description, (context, value) =>
        {
            if (hyperparameter.Domain.Examine(value) is { } violation)
            {
                context.AddFailure(Failures.Of(DomainFindings.Of(hyperparameter, violation, value), context.PropertyPath));
            }
        });

    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> Holds<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Relation relation) =>
        rule.Reports("RelationValidator", relation.Subject.Name, (context, _) =>
        {
            if (!relation.Holds(context.InstanceToValidate))
            {
                context.AddFailure(Failures.Of(relation.Tell(context.InstanceToValidate), context.PropertyPath));
            }
        });

    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> Reports<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, ReviewSource reviews, Hyperparameter? hyperparameter) =>
        rule.Reports("ReviewValidator", hyperparameter?.Domain.Description ?? "", (context, _) =>
        {
            foreach (var finding in reviews.Find(context.InstanceToValidate).Where(finding => finding.PropertyName == hyperparameter?.PropertyName))
            {
                context.AddFailure(Failures.Of(finding, context.PropertyPath));
            }
        });

    public static IRuleBuilderOptions<TModel, T> Reports<TModel, T>(
        this IRuleBuilder<TModel, T> rule, string name, string accepted, Action<ValidationContext<TModel>, T> report) =>
        rule.SetValidator(new FindingValidator<TModel, T>(name, accepted, report));
}
