using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A range of single values, each of which the tuner tries without regard to an order.</summary>
/// <remarks>
/// Write it as a collection expression, <c>[Optimizer.Sgd, Optimizer.Adam]</c>, or as <c>Categories.Of(8, 16)</c>. Two are equal when they hold the same
/// categories in the same order.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(Categories), nameof(Categories.Of))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a range, and a value.")]
public sealed record Categories<T> : TuningRange<T>, IReadOnlyList<T>
{
    private readonly T[] values;

    internal Categories(T[] values) => this.values = values;

    /// <summary>How many categories there are, repeated ones counted.</summary>
    public int Count => values.Length;

    internal override long? Size => values.Distinct().LongCount();

    internal override IEnumerable<T> Extremes => values.Distinct();

    /// <summary>The category at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index] => values[index];

    /// <summary>Steps through the categories.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other range holds the same categories in the same order.</summary>
    /// <param name="other">The other range.</param>
    public bool Equals(Categories<T>? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The categories in braces, the same in every culture: <c>{8, 16}</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{{{string.Join(", ", values.Select(static value => FormattableString.Invariant($"{value}")))}}}");

    internal override IEnumerable<Finding> Examine(Hyperparameter<T> hyperparameter) => RangeFindings.Of(hyperparameter, this);

    internal override ValueSource<T> ToSource(Hyperparameter<T> hyperparameter) => new CategorySource<T>([.. Extremes]);
}
