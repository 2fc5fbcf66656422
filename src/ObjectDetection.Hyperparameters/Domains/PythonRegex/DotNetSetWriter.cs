using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python character set as a .NET character class.</summary>
internal sealed class DotNetSetWriter
{
    private readonly StringBuilder members = new();
    private bool isNegated;
    private bool ignoresCase;
    private bool isAscii;
    private bool hasNonAscii;

    /// <summary>Whether a set was begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Appends a character so that it stands for itself in and out of classes.</summary>
    public static void AppendCharacter(StringBuilder text, char character)
    {
        if (char.IsAsciiLetterOrDigit(character) || character == '_')
        {
            text.Append(character);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }
    }

    /// <summary>Begins a set.</summary>
    public void Begin(bool negated, bool ignoreCase, bool ascii)
    {
        (isNegated, ignoresCase, isAscii) = (negated, ignoreCase, ascii);
        hasNonAscii = false;
        IsOpen = true;
        members.Clear();
    }

    /// <summary>Adds what is already written as members of a .NET class.</summary>
    public void Add(string category) => members.Append(category);

    /// <summary>Adds the characters of a range. Those that take two UTF-16 units are left out: no class can hold them.</summary>
    public void Add(int low, int high)
    {
        if (low > char.MaxValue)
        {
            return;
        }

        high = Math.Min(high, char.MaxValue);
        hasNonAscii |= high > '\x7F';
        AppendCharacter(members, (char)low);
        members.Append('-');
        AppendCharacter(members, (char)high);
        if (ignoresCase)
        {
            CaseFolding.AppendVariants(members, low, high, isAscii);
        }
    }

    /// <summary>Ends the set and appends it.</summary>
    public void End(StringBuilder text)
    {
        IsOpen = false;
        var letsNetFold = ignoresCase && hasNonAscii && !isAscii;
        text.Append(letsNetFold ? "(?i:" : "");
        _ = (members.Length, isNegated) switch
        {
            (0, false) => text.Append(@"[^\s\S]"),
            (0, true) => text.Append(@"[\s\S]"),
            _ => text.Append(isNegated ? "[^" : "[").Append(members).Append(']'),
        };
        text.Append(letsNetFold ? ")" : "");
    }
}
