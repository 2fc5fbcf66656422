using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters;

public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>Whether nothing is wrong with the record; it answers the same as the validator, and allocates nothing.</summary>
    public bool IsValid() => RecordErrors.None(this);
}
