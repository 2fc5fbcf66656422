using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Which values a hyperparameter accepts, and how they are spelled in the string map.</summary>
public abstract class Domain
{
    private protected Domain()
    {
    }

    /// <summary>What is accepted, in words that can follow "must be": <c>a number in (0, 1]</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The domain of the values that are not absent; this domain itself unless it is an <see cref="OptionalDomain{T}"/>.</summary>
    public virtual Domain Core => this;

    /// <inheritdoc cref="Description"/>
    public override string ToString() => Description;
}

/// <summary>Which values of a type a hyperparameter accepts, and how they are spelled in the string map.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class Domain<T> : Domain
{
    private protected Domain()
    {
    }

    /// <summary>Whether the value is accepted.</summary>
    /// <param name="value">The value.</param>
    public abstract bool Contains(T value);

    /// <summary>Whether the value stands for "not given", and is left out of the string map.</summary>
    /// <param name="value">The value.</param>
    public virtual bool IsAbsent(T value) => false;

    /// <summary>The spelling of a value in the string map; it depends on no culture. A value outside the domain is spelled, too.</summary>
    /// <param name="value">The value.</param>
    public abstract string Format(T value);

    /// <summary>Reads the spelling of a value in the string map; whether the domain contains the value is another question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, when the answer is <see langword="true"/>.</param>
    public abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Whether two values are the same.</summary>
    /// <remarks>Each domain compares in its own way, because the first map would wait for the comparers of .NET, which are made by reflection for each type.</remarks>
    internal abstract bool AreSame(T left, T right);

    /// <summary>What is wrong with a value that the domain does not contain; <see langword="null"/> for one that it contains.</summary>
    internal Violation? Examine(T value) => Contains(value) ? null : Explain(value);

    /// <summary>What is wrong with a value that the domain does not contain.</summary>
    internal abstract Violation Explain(T value);

    /// <summary>What is wrong with a text that <see cref="TryParse"/> does not read.</summary>
    internal abstract Misspelling Diagnose(string text);
}
