using FluentValidation;

namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>The validator, on the quick path of a correct record and on FluentValidation's own of a wrong one.</summary>
internal static class ValidatorChecks
{
    public static void Run()
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        Checks.True(validator.Validate(RecordChecks.Typical).IsValid, "a correct record is valid");

        var wrong = RecordChecks.Typical with { Epochs = 0, LearningRate = double.NaN, LrSchedulerStep = [20, 10], Optimizer = (Optimizer)9 };
        var failures = validator.Validate(wrong).Errors.Select(static failure => $"{failure.PropertyName} {failure.ErrorCode}");
        Checks.Equal("Epochs ODH101; LearningRate ODH103; LrSchedulerStep ODH201; Optimizer ODH104", string.Join("; ", failures));

        try
        {
            validator.ValidateAndThrow(wrong);
            Checks.True(false, "ValidateAndThrow throws");
        }
        catch (ValidationException exception)
        {
            Checks.Equal("4", $"{exception.Errors.Count()}");
        }
    }
}
