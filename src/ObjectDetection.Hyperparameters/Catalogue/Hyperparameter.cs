using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The definition of a hyperparameter, without the type of its values.</summary>
/// <remarks>Each definition is a <see cref="RequiredHyperparameter{T}"/>, a <see cref="DefaultedHyperparameter{T}"/> or an <see cref="OptionalHyperparameter{T}"/>.</remarks>
public abstract class Hyperparameter
{
    private protected Hyperparameter()
    {
    }

    /// <summary>Gets the name in the string map, for example <c>learning_rate</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Gets the name of the record's property, for example <c>LearningRate</c>.</summary>
    public string PropertyName { get; internal init; } = "";

    /// <summary>Gets the meaning of the hyperparameter in one sentence.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>Gets the sources of the facts.</summary>
    public Provenance Provenance { get; internal init; } = new();

    /// <summary>Gets the range that the documentation recommends for tuning, or <see langword="null"/> if the hyperparameter cannot be tuned.</summary>
    public RecommendedRange? Tuning { get; internal init; }

    /// <summary>Gets names for the same thing in MXNet's SSD trainer and in common use, for which this name is suggested.</summary>
    public IReadOnlyList<string> Aliases => Array.AsReadOnly(OtherNames);

    /// <summary>Gets the address of the page that documents the hyperparameter.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It is a fact of each hyperparameter; today all share a page.")]
    public Uri DocumentationUrl => HyperparameterCatalogue.DocumentationUrl;

    /// <summary>Gets a value indicating whether the service refuses a job without it.</summary>
    public abstract bool IsRequired { get; }

    /// <summary>Gets the documented default as the string map spells it, or <see langword="null"/> if there is none.</summary>
    public string? DefaultText { get; private protected init; }

    /// <summary>Gets the type of the record's property.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Gets the accepted values and their spelling.</summary>
    public Domain Domain => UntypedDomain;

    /// <summary>Gets a value indicating whether automatic model tuning can vary it.</summary>
    public bool IsTunable => Tuning is not null;

    /// <summary>Gets the array behind <see cref="Aliases"/>, which is wrapped only when somebody asks.</summary>
    internal string[] OtherNames { get; init; } = [];

    /// <summary>Gets or sets the position in <see cref="HyperparameterCatalogue.All"/>.</summary>
    internal int Index { get; set; }

    private protected abstract Domain UntypedDomain { get; }

    /// <summary>Returns the value in a record as the string map spells it, or <see langword="null"/> if the map omits it.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public abstract string? GetText(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>Returns the value in a record, boxed.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public abstract object? GetValue(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>Returns what is wrong with the value alone, or <see langword="null"/>.</summary>
    internal abstract Violation? Examine(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>Determines whether two records have the same value, or both none.</summary>
    internal abstract bool HasSameValue(ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right);

    /// <summary>Returns the name in the string map.</summary>
    public override string ToString() => Name;
}

/// <summary>The definition of a hyperparameter.</summary>
/// <typeparam name="T">The type of the record's property.</typeparam>
public abstract class Hyperparameter<T> : Hyperparameter
{
    private readonly Func<ObjectDetectionHyperparameters, T> get;

    private protected Hyperparameter(
        Func<ObjectDetectionHyperparameters, T> get,
        Domain<T> domain)
    {
        this.get = get;
        Domain = domain;
    }

    /// <summary>Gets the accepted values and their spelling.</summary>
    public new Domain<T> Domain { get; }

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    /// <summary>Gets the value of a record in which nobody set it: the documented default, if there is one.</summary>
    internal T Initial { get; private protected init; } = default!;

    private protected sealed override Domain UntypedDomain => Domain;

    /// <summary>Returns the value in a record.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public T Get(ObjectDetectionHyperparameters hyperparameters)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        return get(hyperparameters);
    }

    /// <summary>Returns a copy of a record with another value, which can be out of range.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <param name="value">The value of the copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public ObjectDetectionHyperparameters With(ObjectDetectionHyperparameters hyperparameters, T value)
    {
        var source = new Replacement(hyperparameters, this, value);
        return ObjectDetectionHyperparameters.From(ref source);
    }

    /// <inheritdoc/>
    public sealed override object? GetValue(ObjectDetectionHyperparameters hyperparameters) => Get(hyperparameters);

    /// <inheritdoc/>
    public sealed override string? GetText(ObjectDetectionHyperparameters hyperparameters) =>
        Get(hyperparameters) is var value && Domain.IsAbsent(value) ? null : Domain.Format(value);

    internal sealed override Violation? Examine(ObjectDetectionHyperparameters hyperparameters) => Domain.Examine(Get(hyperparameters));

    internal sealed override bool HasSameValue(ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right)
    {
        var (leftValue, rightValue) = (Get(left), Get(right));
        return Domain.AreSame(leftValue, rightValue) || (Domain.IsAbsent(leftValue) && Domain.IsAbsent(rightValue));
    }
}

/// <summary>A set of hyperparameters, one bit each.</summary>
internal struct HyperparameterSet
{
    public const int Capacity = 32;

    private uint bits;

    /// <summary>Gets the set of all hyperparameters.</summary>
    public static HyperparameterSet All => new() { bits = uint.MaxValue };

    public readonly bool IsEmpty => bits == 0;

    /// <summary>Adds a hyperparameter and returns whether it was absent.</summary>
    public bool Add(Hyperparameter hyperparameter)
    {
        var isNew = !Contains(hyperparameter);
        bits |= 1u << hyperparameter.Index;
        return isNew;
    }

    /// <summary>Returns the set without some hyperparameters.</summary>
    public readonly HyperparameterSet Without(params ReadOnlySpan<Hyperparameter> hyperparameters)
    {
        var rest = this;
        foreach (var hyperparameter in hyperparameters)
        {
            rest.bits &= ~(1u << hyperparameter.Index);
        }

        return rest;
    }

    public readonly bool Contains(Hyperparameter hyperparameter) => (bits & (1u << hyperparameter.Index)) != 0;
}

/// <summary>The values of a record, except for one.</summary>
internal readonly struct Replacement(ObjectDetectionHyperparameters record, Hyperparameter replaced, object? replacement) : IHyperparameterSource
{
    public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        value = hyperparameter == replaced ? (T)replacement! : hyperparameter.Get(record);
        return true;
    }
}
