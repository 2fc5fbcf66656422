using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Everything that is known of one hyperparameter, seen without the type of its values.</summary>
/// <remarks>It is a <see cref="RequiredHyperparameter{T}"/>, a <see cref="DefaultedHyperparameter{T}"/> or an <see cref="OptionalHyperparameter{T}"/>.</remarks>
public abstract class Hyperparameter
{
    private protected Hyperparameter()
    {
    }

    /// <summary>The name in the string map, for example <c>learning_rate</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The name of the record's property, for example <c>LearningRate</c>.</summary>
    public string PropertyName { get; internal init; } = "";

    /// <summary>What the hyperparameter is, in one sentence.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>Where the facts come from.</summary>
    public Provenance Provenance { get; internal init; } = new();

    /// <summary>What the documentation recommends for tuning; <see langword="null"/> when the hyperparameter cannot be tuned.</summary>
    public RecommendedRange? Tuning { get; internal init; }

    /// <summary>The names of the same thing in MXNet's own SSD trainer and in common use, from which a right name is suggested.</summary>
    public IReadOnlyList<string> Aliases => Array.AsReadOnly(OtherNames);

    /// <summary>The page that documents the algorithm's hyperparameters.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It is a fact of each hyperparameter; today all share a page.")]
    public Uri DocumentationUrl => HyperparameterCatalogue.DocumentationUrl;

    /// <summary>Whether a job without it is refused.</summary>
    public abstract bool IsRequired { get; }

    /// <summary>The documented default, spelled as in the string map; <see langword="null"/> when there is none.</summary>
    public string? DefaultText { get; private protected init; }

    /// <summary>The type of the record's property.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Which values are accepted, and how they are spelled.</summary>
    public Domain Domain => UntypedDomain;

    /// <summary>Whether automatic model tuning can vary it.</summary>
    public bool IsTunable => Tuning is not null;

    /// <summary>What <see cref="Aliases"/> shows, as the array that the catalogue makes in the least time: few ever ask for it.</summary>
    internal string[] OtherNames { get; init; } = [];

    /// <summary>The position in <see cref="HyperparameterCatalogue.All"/>.</summary>
    internal int Index { get; set; }

    /// <summary>Whether there is a default that stands in the map; the default of some is that they are left out.</summary>
    internal bool HasDefaultInMap { get; private protected init; }

    private protected abstract Domain UntypedDomain { get; }

    /// <summary>The record's value, spelled as in the string map; <see langword="null"/> when the map leaves it out.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public abstract string? GetText(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>The record's value, boxed.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public abstract object? GetValue(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>What is wrong with the record's value alone; <see langword="null"/> when nothing is.</summary>
    internal abstract Violation? Examine(ObjectDetectionHyperparameters hyperparameters);

    /// <summary>What is wrong with a text that does not spell a value; <see langword="null"/> when it does spell one.</summary>
    internal abstract Misspelling? Examine(string text);

    /// <summary>Whether two records have the same value, or are both without one.</summary>
    internal abstract bool HasSameValue(ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right);

    /// <summary>The name in the string map.</summary>
    public override string ToString() => Name;
}

/// <summary>Everything that is known of one hyperparameter.</summary>
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

    /// <summary>Which values are accepted, and how they are spelled.</summary>
    public new Domain<T> Domain { get; }

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    private protected sealed override Domain UntypedDomain => Domain;

    /// <summary>The record's value.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public T Get(ObjectDetectionHyperparameters hyperparameters)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        return get(hyperparameters);
    }

    /// <summary>A copy of the record with another value, which may lie outside the domain.</summary>
    /// <param name="hyperparameters">The record.</param>
    /// <param name="value">The value of the copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public ObjectDetectionHyperparameters With(ObjectDetectionHyperparameters hyperparameters, T value)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        var source = new Replacement(hyperparameters, this, value);
        return ObjectDetectionHyperparameters.From(ref source);
    }

    /// <inheritdoc/>
    public sealed override object? GetValue(ObjectDetectionHyperparameters hyperparameters) => Get(hyperparameters);

    /// <inheritdoc/>
    public sealed override string? GetText(ObjectDetectionHyperparameters hyperparameters) =>
        Get(hyperparameters) is var value && Domain.IsAbsent(value) ? null : Domain.Format(value);

    internal sealed override Violation? Examine(ObjectDetectionHyperparameters hyperparameters) => Domain.Examine(Get(hyperparameters));

    internal sealed override Misspelling? Examine(string text) => Domain.TryParse(text, out _) ? null : Domain.Diagnose(text);

    internal sealed override bool HasSameValue(ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right)
    {
        var (leftValue, rightValue) = (Get(left), Get(right));
        return Domain.AreSame(leftValue, rightValue) || (Domain.IsAbsent(leftValue) && Domain.IsAbsent(rightValue));
    }
}
