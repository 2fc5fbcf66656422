using FluentValidation;
using FluentValidation.Results;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>Converts findings into FluentValidation's failures.</summary>
internal static class Failures
{
    /// <summary>Returns the exception that FluentValidation throws; the caller need not know its type.</summary>
    public static Exception ToException(IEnumerable<Finding> errors) => new ValidationException(errors.Select(static finding => Of(finding)));

    /// <remarks>The failure is complete: FluentValidation neither formats nor translates its message.</remarks>
    public static ValidationFailure Of(Finding finding, string? propertyPath = null) =>
        new(propertyPath ?? finding.PropertyName ?? finding.Name ?? "", finding.Message, finding.AttemptedValue)
        {
            ErrorCode = finding.Code,
            CustomState = finding,
            Severity = Severity.Error,
        };
}
