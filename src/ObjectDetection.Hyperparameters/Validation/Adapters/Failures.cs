using FluentValidation;
using FluentValidation.Results;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>Findings as FluentValidation's failures.</summary>
internal static class Failures
{
    /// <summary>Adds a finding to what a validation has found, under the path of the property that is being validated.</summary>
    /// <remarks>The failure is complete: FluentValidation neither formats its message nor takes it from a culture's language.</remarks>
    public static void Add(ValidationContext<ObjectDetectionHyperparameters> context, Finding finding) =>
        context.AddFailure(Of(finding, context.PropertyPath));

    /// <summary>Errors as the exception that FluentValidation throws.</summary>
    public static ValidationException ToException(IEnumerable<Finding> errors) => new(errors.Select(static finding => Of(finding)));

    /// <summary>A finding as a failure.</summary>
    public static ValidationFailure Of(Finding finding, string? propertyPath = null) =>
        new(propertyPath ?? finding.PropertyName ?? finding.Name ?? "", finding.Message, finding.AttemptedValue)
        {
            ErrorCode = finding.Code,
            CustomState = finding,
            Severity = Severity.Error,
        };
}
