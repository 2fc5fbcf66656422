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
        Initial = @default;
        base.DefaultText = domain.Format(@default);
    }

    /// <summary>Gets the documented default, which a new record has.</summary>
    public T Default => Initial;

    /// <summary>Gets the documented default as the string map spells it.</summary>
    public new string DefaultText => base.DefaultText!;

    /// <inheritdoc/>
    public override bool IsRequired => false;

    /// <summary>Determines whether the value in a record is the documented default.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public bool IsDefault(ObjectDetectionHyperparameters hyperparameters) => Domain.AreSame(Get(hyperparameters), Default);
}
