using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A hyperparameter with a documented default.</summary>
/// <typeparam name="T">The type of the record's property.</typeparam>
public sealed class DefaultedHyperparameter<T> : Hyperparameter<T>
{
    private readonly string defaultText;

    internal DefaultedHyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Func<ObjectDetectionHyperparameters, T, ObjectDetectionHyperparameters> with,
        Domain<T> domain,
        T @default)
        : base(get, with, domain)
    {
        Default = @default;
        defaultText = domain.Format(@default);
        HasDefaultInMap = !domain.IsAbsent(@default);
    }

    /// <summary>The documented default, which the record has unless it is told otherwise.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override bool IsRequired => false;

    /// <inheritdoc/>
    public override string DefaultText => defaultText;

    /// <summary>Whether the default stands in the map; the default of some is that they are left out.</summary>
    internal bool HasDefaultInMap { get; }

    /// <summary>Whether the record's value is the documented default.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public bool IsDefault(ObjectDetectionHyperparameters hyperparameters) => EqualityComparer<T>.Default.Equals(Get(hyperparameters), Default);
}
