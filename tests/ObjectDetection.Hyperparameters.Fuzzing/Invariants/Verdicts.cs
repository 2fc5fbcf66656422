using FluentValidation;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>Every way to ask whether a record is valid gives the same answer.</summary>
internal static class Verdicts
{
    /// <summary>Exceptions take longer than all the rest: not every invalid record throws them.</summary>
    private const int ExceptionsOneIn = 4;

    private static readonly ObjectDetectionHyperparametersValidator Validator = new();

    public static void Agree(ObjectDetectionHyperparameters record)
    {
        var isValid = record.IsValid();
        var validation = Validator.Validate(record);
        var review = record.Review();
        FindingRules.Hold(review.Findings);
        var errors = review.WithSeverity(FindingSeverity.Error).ToArray();
        Invariant.Holds(validation.IsValid == isValid, $"IsValid is {isValid}, but Validate is {validation.IsValid}: {record}");
        Invariant.Holds(review.IsSubmittable == isValid && errors.Length == 0 == isValid, $"IsValid is {isValid}, but the review is {review}: {record}");
        var failures = validation.Errors.Select(static failure => $"{failure.ErrorCode} {failure.ErrorMessage}").ToHashSet();
        Invariant.Holds(
            errors.All(error => failures.Contains($"{error.Code} {error.Message}")), $"Each error of the review is one of the validator: {review}: {string.Join("; ", failures)}");
        if (!isValid && (record.NumTrainingSamples + record.MiniBatchSize) % ExceptionsOneIn != 0)
        {
            return;
        }

        Invariant.Holds(isValid == !Throws<ValidationException>(() => record.ToHyperParameters()), $"Only a valid record can be written: {record}");
        Invariant.Holds(isValid == !Throws<NotSubmittableException>(() => record.EnsureSubmittable()), $"Only a valid record can be submitted: {record}");
    }

    /// <summary>Determines whether an action throws the exception that is documented. Any other one is a fault.</summary>
    public static bool Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }
}
