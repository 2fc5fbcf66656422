using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A domain of named choices, independent of their type.</summary>
public interface IChoiceDomain
{
    /// <summary>Gets the spellings of the choices in the string map, in the order of the documentation.</summary>
    IReadOnlyList<string> Spellings { get; }
}

/// <summary>The members of an enumeration, each with its spelling in the string map.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class ChoiceDomain<T> : Domain<T>, IChoiceDomain
    where T : struct, Enum
{
    private readonly T[] values;
    private readonly string[] spellings;

    internal ChoiceDomain(params (T Value, string Spelling)[] choices)
    {
        values = new T[choices.Length];
        spellings = new string[choices.Length];
        for (var i = 0; i < choices.Length; i++)
        {
            (values[i], spellings[i]) = choices[i];
        }
    }

    /// <summary>Gets the choices, in the order of the documentation.</summary>
    public IReadOnlyList<T> Values => Array.AsReadOnly(values);

    /// <inheritdoc/>
    public IReadOnlyList<string> Spellings => Array.AsReadOnly(spellings);

    /// <inheritdoc/>
    public override string Description => Text.Alternatives(spellings);

    internal override string WithWireSpelling(string text)
    {
        var at = Array.FindIndex(values, value => value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? text : spellings[at];
    }

    private protected override bool ContainsCore(T value) => IndexOf(value) >= 0;

    private protected override string FormatCore(T value) => IndexOf(value) is >= 0 and var at ? spellings[at] : NumberOf(value);

    private protected override bool TryParseCore(string text, [MaybeNullWhen(false)] out T value)
    {
        for (var i = 0; i < spellings.Length; i++)
        {
            if (spellings[i] == text)
            {
                value = values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    // Every enumeration of the catalogue is an int underneath.
    internal override bool AreSame(T left, T right) => Unsafe.As<T, int>(ref left) == Unsafe.As<T, int>(ref right);

    internal override Violation Explain(T value) => new(ViolationKind.UndefinedChoice, Description, $"{typeof(T).Name} {NumberOf(value)}");

    internal override Misspelling Diagnose(string text) =>
        new(MisspellingKind.Choice, Description, Spelling.ReasonFor(text), Suggestions.Nearest(text, spellings));

    private int IndexOf(T value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (AreSame(values[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    // An enumeration itself would format its number with the sign of the current culture.
    private static string NumberOf(T value) => Text.Of(Convert.ToInt32(value, CultureInfo.InvariantCulture));
}
