namespace ObjectDetection.Hyperparameters;

public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>Compares this record with another one, value by value and not by their spelling.</summary>
    /// <remarks>What the string map leaves out is absent, however the record says so: an empty pattern does not differ from none.</remarks>
    /// <param name="other">The other record, whose values are on the right of each difference.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public HyperparametersDifference DifferenceTo(ObjectDetectionHyperparameters other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new HyperparametersDifference(this, other);
    }
}
