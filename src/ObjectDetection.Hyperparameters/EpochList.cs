using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters;

/// <summary>An immutable list of epochs, such as those after which the learning rate is reduced.</summary>
/// <remarks>
/// Two lists are equal when they hold the same epochs in the same order; <see langword="default"/> is the empty list.
/// Write one as a collection expression, <c>[10, 20]</c>, or read it with <see cref="Parse(string)"/>.
/// A list may hold any numbers in any order: whether it makes a usable schedule is for the validator to say.
/// </remarks>
[CollectionBuilder(typeof(EpochList), nameof(Create))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list of epochs, and a value.")]
public readonly struct EpochList : IReadOnlyList<int>, IEquatable<EpochList>
#if NET
    , IParsable<EpochList>
#endif
{
    private readonly int[]? epochs;

    private EpochList(int[] epochs) => this.epochs = epochs;

    /// <summary>The list without epochs.</summary>
    public static EpochList Empty => default;

    /// <summary>How many epochs the list holds.</summary>
    public int Count => epochs?.Length ?? 0;

    /// <summary>Whether the list holds no epoch.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The epoch at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public int this[int index] => AsSpan()[index];

    /// <summary>Whether two lists hold the same epochs in the same order.</summary>
    /// <param name="left">The one list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(EpochList left, EpochList right) => left.Equals(right);

    /// <summary>Whether two lists differ in an epoch or in the order.</summary>
    /// <param name="left">The one list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(EpochList left, EpochList right) => !left.Equals(right);

    /// <summary>A list of the given epochs, in the given order.</summary>
    /// <param name="epochs">The epochs; they are copied.</param>
    public static EpochList Create(params ReadOnlySpan<int> epochs) => epochs.IsEmpty ? default : new EpochList(epochs.ToArray());

    /// <summary>Reads the form that the string map holds: epochs in plain digits, separated by commas.</summary>
    /// <remarks>As MXNet's own parser does, it passes over blanks around an epoch and over empty items.</remarks>
    /// <param name="text">The text, for example <c>10,20</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> holds something else.</exception>
    public static EpochList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var epochs)
            ? epochs
            : throw new FormatException($"A list of epochs is written as whole numbers separated by commas, such as 10,20, but was {Text.Quote(text)}.");
    }

    /// <summary>Reads the form that the string map holds, and says whether the text had that form.</summary>
    /// <param name="text">The text, for example <c>10,20</c>.</param>
    /// <param name="epochs">The list, or the empty list when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out EpochList epochs)
    {
        epochs = default;
        return text is not null && EpochListText.TryParse(text, out epochs);
    }

#if NET
    static EpochList IParsable<EpochList>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EpochList>.TryParse(string? s, IFormatProvider? provider, out EpochList result) => TryParse(s, out result);
#endif

    /// <summary>The epochs as a span over the list's own memory.</summary>
    public ReadOnlySpan<int> AsSpan() => epochs;

    /// <summary>Steps through the epochs.</summary>
    public ReadOnlySpan<int>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)(epochs ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (epochs ?? []).GetEnumerator();

    /// <summary>Whether the other list holds the same epochs in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(EpochList other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EpochList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var epoch in this)
        {
            hash = unchecked((hash * 31) + epoch);
        }

        return hash;
    }

    /// <summary>The form that the string map holds: <c>10,20</c>, and the empty string for the empty list.</summary>
    public override string ToString() => EpochListText.Format(this);
}
