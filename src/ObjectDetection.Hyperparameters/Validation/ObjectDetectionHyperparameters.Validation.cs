using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters;

public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>Whether nothing is wrong with the record; it answers the same as the validator, and allocates nothing.</summary>
    public bool IsValid() => RecordErrors.None(this);

    /// <summary>Finds what would fail, what would be ignored and what is unwise.</summary>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public Review Review(TrainingContext? context = null) => Reviewer.Review(this, context);
}
