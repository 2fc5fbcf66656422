using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>The two kinds of rule that the validator is made of.</summary>
internal static class RuleBuilderExtensions
{
    /// <summary>The value must lie in the domain of its hyperparameter.</summary>
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> InDomain<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Hyperparameter<T> hyperparameter) =>
        rule.SetValidator(new DomainValidator<T>(hyperparameter));

    /// <summary>A relation that has the property as its subject must hold.</summary>
    public static IRuleBuilderOptions<ObjectDetectionHyperparameters, T> Holds<T>(
        this IRuleBuilder<ObjectDetectionHyperparameters, T> rule, Relation relation) =>
        rule.SetValidator(new RelationValidator<T>(relation));
}
