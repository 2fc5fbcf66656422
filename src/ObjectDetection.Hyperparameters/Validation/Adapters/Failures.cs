using FluentValidation;
using FluentValidation.Results;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>Converts findings into FluentValidation's failures.</summary>
internal static class Failures
{
    /// <summary>Adds a finding under the path of the property that is being validated.</summary>
    /// <remarks>The failure is complete: FluentValidation neither formats nor translates its message.</remarks>
    public static void Add(ValidationContext<ObjectDetectionHyperparameters> context, Finding finding) =>
        context.AddFailure(Of(finding, context.PropertyPath));

    public static ValidationException ToException(IEnumerable<Finding> errors) => new(errors.Select(static finding => Of(finding)));

    public static ValidationFailure Of(Finding finding, string? propertyPath = null) =>
        new(propertyPath ?? finding.PropertyName ?? finding.Name ?? "", finding.Message, finding.AttemptedValue)
        {
            ErrorCode = finding.Code,
            CustomState = finding,
            Severity = Severity.Error,
        };
}
