using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A hyperparameter with a documented default.</summary>
/// <typeparam name="T">The type of the record's property.</typeparam>
public sealed class DefaultedHyperparameter<T> : Hyperparameter<T>
{
    internal DefaultedHyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Domain<T> domain,
        T @default)
        : base(get, domain)
    {
        Default = @default;
        base.DefaultText = domain.Format(@default);
        HasDefaultInMap = !domain.IsAbsent(@default);
    }

    /// <summary>The documented default, which the record has unless it is told otherwise.</summary>
    public T Default { get; }

    /// <summary>The documented default, spelled as in the string map.</summary>
    public new string DefaultText => base.DefaultText!;

    /// <inheritdoc/>
    public override bool IsRequired => false;

    /// <summary>Whether the record's value is the documented default.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public bool IsDefault(ObjectDetectionHyperparameters hyperparameters) => Domain.AreSame(Get(hyperparameters), Default);
}
