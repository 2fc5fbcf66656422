using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A hyperparameter that every job must have.</summary>
/// <typeparam name="T">The type of the record's property.</typeparam>
public sealed class RequiredHyperparameter<T> : Hyperparameter<T>
{
    internal RequiredHyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Domain<T> domain)
        : base(get, domain)
    {
    }

    /// <inheritdoc/>
    public override bool IsRequired => true;
}
