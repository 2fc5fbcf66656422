using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A hyperparameter that may be absent: it has no documented default, and <see langword="null"/> leaves it out of the string map.</summary>
/// <typeparam name="T">The type of the record's property, which can be <see langword="null"/>.</typeparam>
public sealed class OptionalHyperparameter<T> : Hyperparameter<T>
{
    internal OptionalHyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Func<ObjectDetectionHyperparameters, T, ObjectDetectionHyperparameters> with,
        Domain<T> domain)
        : base(get, with, domain)
    {
    }

    /// <inheritdoc/>
    public override bool IsRequired => false;

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
