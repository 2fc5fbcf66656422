using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters;

/// <summary>Represents an immutable list of epochs, such as those after which the learning rate is reduced.</summary>
/// <remarks>
/// Two lists are equal when they contain the same epochs in the same order; <see langword="default"/> is the empty list.
/// Write a list as a collection expression, <c>[10, 20]</c>, assign an array, or call <see cref="Create(int[])"/> or <see cref="Parse(string)"/>.
/// A list can contain any numbers in any order: the validator reports what makes no schedule.
/// </remarks>
[TypeConverter(typeof(WireConverter<EpochList>))]
[CollectionBuilder(typeof(EpochList), nameof(Create))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list of epochs, and a value.")]
public readonly partial struct EpochList : IReadOnlyList<int>, IEquatable<EpochList>
#if NET
    , IParsable<EpochList>
#endif
{
    private readonly int[]? epochs;

    private EpochList(int[] epochs) => this.epochs = epochs;

    /// <summary>Gets the list without epochs.</summary>
    public static EpochList Empty => default;

    /// <summary>Gets the number of epochs in the list.</summary>
    public int Count => epochs?.Length ?? 0;

    /// <summary>Gets a value indicating whether the list is empty.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Gets the epoch at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public int this[int index] => AsSpan()[index];

    /// <summary>Determines whether two lists contain the same epochs in the same order.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator ==(EpochList left, EpochList right) => left.Equals(right);

    /// <summary>Determines whether two lists differ in an epoch or in the order.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator !=(EpochList left, EpochList right) => !left.Equals(right);

    /// <summary>Converts an array to a list; <see langword="null"/> becomes the empty list.</summary>
    /// <param name="epochs">The epochs, which are copied.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Create is the named alternative.")]
    public static implicit operator EpochList(int[]? epochs) => Create(epochs.AsSpan());

    /// <summary>Creates a list of epochs in the specified order.</summary>
    /// <param name="epochs">The epochs, which are copied.</param>
    public static EpochList Create(params ReadOnlySpan<int> epochs) => epochs.IsEmpty ? default : new EpochList(epochs.ToArray());

    /// <summary>Creates a list of epochs in the specified order.</summary>
    /// <param name="epochs">The epochs, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="epochs"/> is <see langword="null"/>.</exception>
    public static EpochList Create(params int[] epochs)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        return Create(epochs.AsSpan());
    }

    /// <summary>Creates a list of epochs in the order of a sequence.</summary>
    /// <param name="epochs">The epochs, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="epochs"/> is <see langword="null"/>.</exception>
    public static EpochList Create(IEnumerable<int> epochs)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        return epochs is EpochList list ? list : Create(epochs.ToArray().AsSpan());
    }

    /// <summary>Reads a list as the string map spells it: whole numbers separated by commas.</summary>
    /// <remarks>Like MXNet's own parser, it skips blanks around an epoch and empty items.</remarks>
    /// <param name="text">The text, for example <c>10,20</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a list of whole numbers.</exception>
    public static EpochList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var epochs)
            ? epochs
            : throw new FormatException($"An epoch list must be whole numbers separated by commas, such as 10,20, but was {Text.Quote(text)}.");
    }

    /// <summary>Tries to read a list as the string map spells it.</summary>
    /// <param name="text">The text, for example <c>10,20</c>.</param>
    /// <param name="epochs">The list, or the empty list if the text is not one.</param>
    /// <returns><see langword="true"/> if the text is a list of whole numbers; otherwise, <see langword="false"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EpochList epochs)
    {
        epochs = default;
        return text is not null && EpochListText.TryParse(text, out epochs);
    }

#if NET
    static EpochList IParsable<EpochList>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EpochList>.TryParse(string? s, IFormatProvider? provider, out EpochList result) => TryParse(s, out result);
#endif

    /// <summary>Returns the epochs as a span over the memory of the list.</summary>
    public ReadOnlySpan<int> AsSpan() => epochs;

    /// <summary>Returns an enumerator over the epochs. It can be used across an <see langword="await"/>, and allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(epochs ?? []);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Determines whether another list contains the same epochs in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(EpochList other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EpochList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var epoch in AsSpan())
        {
            hash = unchecked((hash * 31) + epoch);
        }

        return hash;
    }

    /// <summary>Returns the list as the string map spells it: <c>10,20</c>, or the empty string for the empty list.</summary>
    public override string ToString() => EpochListText.Format(this);

    /// <summary>Enumerates the epochs of a list.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<int>
    {
        private readonly int[] epochs;
        private int index = -1;

        internal Enumerator(int[] epochs) => this.epochs = epochs;

        /// <summary>Gets the epoch at the position of the enumerator.</summary>
        public readonly int Current => epochs[index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Advances to the next epoch.</summary>
        /// <returns><see langword="true"/> if there is one; <see langword="false"/> at the end of the list.</returns>
        public bool MoveNext() => ++index < epochs.Length;

        /// <summary>Sets the enumerator before the first epoch.</summary>
        public void Reset() => index = -1;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
