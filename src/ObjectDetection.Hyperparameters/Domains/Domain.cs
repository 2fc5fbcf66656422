using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The values that a hyperparameter accepts, and their spelling in the string map.</summary>
public abstract class Domain
{
    private protected Domain()
    {
    }

    /// <summary>Gets what is accepted, in words that can follow "must be": <c>a number in (0, 1]</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Gets the domain of the values that are not absent: this domain itself, unless it is an <see cref="OptionalDomain{T}"/>.</summary>
    public virtual Domain Core => this;

    /// <summary>Returns the spelling in the string map for a text that spells a value as .NET does, such as true or ResNet50. Any other text is returned unchanged.</summary>
    internal virtual string WithWireSpelling(string text) => text;

    /// <summary>Returns the <see cref="Description"/>.</summary>
    public override string ToString() => Description;
}

/// <summary>The values of a type that a hyperparameter accepts, and their spelling in the string map.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class Domain<T> : Domain
{
    private protected Domain()
    {
    }

    /// <summary>Determines whether a value is accepted.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(T value) => ContainsCore(value);

    /// <summary>Determines whether a value means "not set", so that the string map omits it.</summary>
    /// <param name="value">The value.</param>
    public bool IsAbsent(T value) => IsAbsentCore(value);

    /// <summary>Returns the spelling of a value in the string map, the same in every culture. Values outside the domain are formatted, too.</summary>
    /// <param name="value">The value.</param>
    public string Format(T value) => FormatCore(value);

    /// <summary>Reads the spelling of a value in the string map. The value can lie outside the domain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, if the text could be read.</param>
    /// <returns><see langword="true"/> if the text could be read; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public bool TryParse(string text, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParseCore(text, out value);
    }

    // .NET builds the default comparer of a type by reflection, which would delay the first map.
    internal abstract bool AreSame(T left, T right);

    internal Violation? Examine(T value) => Contains(value) ? null : Explain(value);

    /// <summary>Describes what is wrong with a value that the domain does not contain.</summary>
    internal abstract Violation Explain(T value);

    private protected abstract bool ContainsCore(T value);

    private protected virtual bool IsAbsentCore(T value) => false;

    private protected abstract string FormatCore(T value);

    private protected abstract bool TryParseCore(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Describes what is wrong with a text that <see cref="TryParse"/> does not read.</summary>
    internal abstract Misspelling Diagnose(string text);
}

/// <summary>What is wrong with a value outside its domain.</summary>
/// <param name="Kind">The rule that it breaks.</param>
/// <param name="Required">What is accepted, to follow "must be".</param>
/// <param name="Given">The value, to follow "but was".</param>
internal readonly record struct Violation(ViolationKind Kind, string Required, string Given);

internal enum ViolationKind
{
    WholeNumberOutOfRange,
    RealOutOfRange,
    NotFinite,
    UndefinedChoice,
    EpochNotPositive,
    InvalidPattern,
    TooLong,
    LineBreak,
}

/// <summary>What is wrong with a text that does not spell a value of a domain.</summary>
/// <param name="Kind">The rule that it breaks.</param>
/// <param name="Required">What is accepted, to follow "must be".</param>
/// <param name="Reason">Why the text is refused, to follow a colon, if the cause is clear.</param>
/// <param name="Suggestion">The spelling that was probably meant, if there is one.</param>
internal readonly record struct Misspelling(MisspellingKind Kind, string Required, string? Reason = null, string? Suggestion = null);

internal enum MisspellingKind
{
    WholeNumber,
    WholeNumberTooSmall,
    WholeNumberTooLarge,
    Real,
    Choice,
    Flag,
    EpochList,
}
