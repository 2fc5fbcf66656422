using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A categorical range: values that the tuner tries without regard to their order.</summary>
/// <remarks>
/// Write it as a collection expression, <c>[Optimizer.Sgd, Optimizer.Adam]</c>, or as <c>Categories.Of(8, 16)</c>. Two ranges are equal when they have
/// the same categories in the same order.
/// </remarks>
/// <typeparam name="T">The type of the categories.</typeparam>
[CollectionBuilder(typeof(Categories), nameof(Categories.Of))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a range, and a value.")]
public sealed record Categories<T> : TuningRange<T>, IReadOnlyList<T>
{
    private readonly ValueList<T> values;

    internal Categories(T[] values) => this.values = new ValueList<T>(values);

    /// <summary>Gets the number of categories, including duplicates.</summary>
    public int Count => values.Count;

    internal override long? Size => Extremes.LongCount();

    internal override IEnumerable<T> Extremes => values.Distinct();

    /// <summary>Gets the category at a position.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index] => values[index];

    /// <summary>Returns an enumerator over the categories.</summary>
    public IEnumerator<T> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the categories in braces, the same in every culture: <c>{8, 16}</c>.</summary>
    public override string ToString() => InvariantText.Of(() => $"{{{string.Join(", ", values)}}}");

    internal override IEnumerable<Finding> Examine(Hyperparameter<T> hyperparameter) => RangeFindings.Of(hyperparameter, this);

    internal override T Draw(Hyperparameter<T> hyperparameter, RandomSource random) => Count == 1 ? values[0] : values[(int)random.NextBelow((ulong)Count)];

    internal override IEnumerable<T> Grid(Hyperparameter<T> hyperparameter, int? points) => values;
}
