using FluentValidation;
using FluentValidation.Results;

namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>Converts findings into FluentValidation's failures.</summary>
internal static class Failures
{
    /// <summary>Returns the exception that FluentValidation throws; the caller need not know its type.</summary>
    public static Exception ToException(IEnumerable<Finding> errors) => ToException([.. errors.Select(static finding => Of(finding))]);

    /// <summary>Returns the exception that FluentValidation throws. Its message shows each failure as a review shows its finding.</summary>
    public static ValidationException ToException(IReadOnlyCollection<ValidationFailure> failures)
    {
        var lines = failures.Select(static failure => $" - {failure.CustomState as Finding ?? (object)$"{failure.PropertyName}: {failure.ErrorMessage}"}");
        return new ValidationException(string.Join(Environment.NewLine, lines.Prepend("The hyperparameters are not valid:")), failures);
    }

    /// <remarks>The failure is complete: FluentValidation neither formats nor translates its message.</remarks>
    public static ValidationFailure Of(Finding finding, string? propertyPath = null) =>
        new(propertyPath ?? finding.PropertyName ?? finding.Name, finding.Message, finding.AttemptedValue)
        {
            ErrorCode = finding.Code,
            CustomState = finding,
            Severity = finding.Severity switch
            {
                FindingSeverity.Error => Severity.Error,
                FindingSeverity.Warning => Severity.Warning,
                _ => Severity.Info,
            },
        };
}
