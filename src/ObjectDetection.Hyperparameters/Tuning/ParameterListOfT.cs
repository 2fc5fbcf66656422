using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>An immutable list in one of the API's shapes; two are equal when they hold the same items in the same order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ParameterList), nameof(ParameterList.Of))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list, and a value.")]
public readonly struct ParameterList<T> : IReadOnlyList<T>, IEquatable<ParameterList<T>>
{
    private readonly T[]? items;

    internal ParameterList(T[] items) => this.items = items;

    /// <summary>How many items the list holds.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>Whether two lists hold the same items in the same order.</summary>
    /// <param name="left">The one list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ParameterList<T> left, ParameterList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ in an item or in the order.</summary>
    /// <param name="left">The one list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ParameterList<T> left, ParameterList<T> right) => !left.Equals(right);

    /// <summary>The items as a span over the list's own memory.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>Steps through the items.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other list holds the same items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ParameterList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ParameterList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
