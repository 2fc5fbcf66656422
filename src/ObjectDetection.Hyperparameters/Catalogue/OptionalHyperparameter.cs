using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A hyperparameter that can be absent: it has no documented default, and the string map omits it when it is <see langword="null"/>.</summary>
/// <typeparam name="T">The type of the record's property, which can be <see langword="null"/>.</typeparam>
public sealed class OptionalHyperparameter<T> : Hyperparameter<T>
{
    internal OptionalHyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Domain<T> domain)
        : base(get, domain)
    {
    }

    /// <inheritdoc/>
    public override bool IsRequired => false;
}
