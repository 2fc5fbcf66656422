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

    /// <summary>Refuses a record that cannot be submitted: for the last line before a job is created, and for unit tests of configurations.</summary>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    /// <param name="treatWarningsAsErrors">Whether a warning is enough to refuse it.</param>
    /// <returns>This record.</returns>
    /// <exception cref="NotSubmittableException">There is an error, or a warning that counts as one; the exception has the whole review.</exception>
    public ObjectDetectionHyperparameters EnsureSubmittable(TrainingContext? context = null, bool treatWarningsAsErrors = false)
    {
        Review(context).EnsureSubmittable(treatWarningsAsErrors);
        return this;
    }
}
