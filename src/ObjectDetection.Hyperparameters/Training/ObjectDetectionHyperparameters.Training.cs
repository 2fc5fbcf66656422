using FluentValidation;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters;

public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>The learning rate in each epoch, and every change of it.</summary>
    /// <exception cref="ValidationException">The record is not valid; the exception lists every error.</exception>
    public LearningRateSchedule LearningRateSchedule() => new(Validated());

    /// <summary>How many updates the job makes, and how its batches are shared out.</summary>
    /// <param name="context">The type and the number of the instances.</param>
    /// <exception cref="ValidationException">The record is not valid; the exception lists every error.</exception>
    public BatchPlan Batches(TrainingContext? context = null) => new(Validated(), context);

    /// <summary>Which parameters are frozen, out of those of this base network and size of images.</summary>
    /// <exception cref="ValidationException">The record is not valid; the exception lists every error.</exception>
    public FrozenParameters FrozenParameters() => Training.FrozenParameters.Of(Validated());

    /// <summary>Whether early stopping can end the job, and when at the earliest.</summary>
    /// <exception cref="ValidationException">The record is not valid; the exception lists every error.</exception>
    public EarlyStoppingForecast EarlyStoppingForecast() => new(Validated());

    private ObjectDetectionHyperparameters Validated() =>
        IsValid() ? this : throw new ValidationException(RecordErrors.List(this).Select(static finding => Failures.Of(finding)));
}
