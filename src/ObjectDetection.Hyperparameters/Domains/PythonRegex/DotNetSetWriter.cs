using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python character set as a .NET character class.</summary>
internal sealed class DotNetSetWriter
{
    private const string NotWord =
        @"\p{M}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\u203F\u2040\u2054\uFE33\uFE34\uFE4D-\uFE4F\uFF3F\p{S}\p{Z}\p{C}";

    private const string NotSpace =
        @"\0-\x08\x0E-\x1B\x21-\x84\x86-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFFFF";

    private static readonly string[] Crossings = ["iI\u0130\u0131", "sS\u017F", "kK\u212A"];

    private readonly StringBuilder members = new();
    private bool isNegated;
    private bool ignoresCase;
    private bool isAscii;
    private bool hasNonAscii;
    private int rangeLength;

    /// <summary>Gets a value indicating whether a set was begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Returns Python's <c>\d</c>, <c>\w</c>, <c>\s</c> or a complement as members of a .NET class.</summary>
    /// <remarks>
    /// Python: <c>\w</c> is <c>str.isalnum</c> or an underscore, <c>\s</c> is <c>str.isspace</c>. .NET's <c>\w</c> also has marks and connectors, and its <c>\s</c> lacks
    /// the four ASCII separators.
    /// </remarks>
    public static string Category(char letter, bool ascii) => (letter, ascii) switch
    {
        ('d', true) => "0-9",
        ('d', false) => @"\d",
        ('D', true) => @"\0-\x2F\x3A-\uFFFF",
        ('D', false) => @"\D",
        ('w', true) => "a-zA-Z0-9_",
        ('w', false) => @"\p{L}\p{N}_",
        ('W', true) => @"\0-\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\uFFFF",
        ('W', false) => NotWord,
        ('s', true) => @"\x09-\x0D\x20",
        ('s', false) => @"\s\x1C-\x1F",
        (_, true) => @"\0-\x08\x0E-\x1F\x21-\uFFFF",
        (_, false) => NotSpace,
    };

    /// <summary>Returns the characters that <c>IGNORECASE</c> treats as equal to a character, itself included, or nothing if they include no ASCII letter.</summary>
    /// <remarks>
    /// From <c>_equivalences</c> in Python 3.7's <c>sre_compile.py</c> and the lower case that <c>str.lower</c> gives U+0130 and U+212A. .NET's tables differ, even the
    /// invariant ones.
    /// </remarks>
    public static string CaseVariants(int codePoint, bool ascii)
    {
        if (!ascii && codePoint <= char.MaxValue && Array.Find(Crossings, c => c.Contains((char)codePoint)) is { } crossing)
        {
            return crossing;
        }

        return codePoint is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? $"{(char)(codePoint | 0x20)}{(char)(codePoint & ~0x20)}" : "";
    }

    /// <summary>Returns a character so that it stands for itself; one of two UTF-16 units becomes a group.</summary>
    public static string Escape(int codePoint) => codePoint switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' => ((char)codePoint).ToString(),
        <= char.MaxValue => @"\u" + codePoint.ToString("X4", CultureInfo.InvariantCulture),
        _ => $"(?:{string.Concat(char.ConvertFromUtf32(codePoint).Select(static unit => Escape(unit)))})",
    };

    public void Begin(bool negated, bool ignoreCase, bool ascii)
    {
        (isNegated, ignoresCase, isAscii) = (negated, ignoreCase, ascii);
        (hasNonAscii, rangeLength) = (false, 0);
        IsOpen = true;
        members.Clear();
    }

    /// <summary>Adds what is already written as members of a .NET class.</summary>
    public void Add(string category) => members.Append(category);

    /// <summary>Adds the characters of a range. Those of two UTF-16 units are left out: no class can hold them.</summary>
    public void Add(int low, int high)
    {
        if (low > char.MaxValue)
        {
            return;
        }

        high = Math.Min(high, char.MaxValue);
        hasNonAscii |= high > '\x7F';
        rangeLength += high - low;
        members.Append(Escape(low)).Append('-').Append(Escape(high));
        for (var letter = 'a'; letter <= 'z' && ignoresCase; letter++)
        {
            var variants = CaseVariants(letter, isAscii);
            if (variants.Any(v => v >= low && v <= high))
            {
                members.Append(variants);
            }
        }
    }

    /// <summary>Ends the set, and returns how many characters .NET will write out because it is to ignore their case.</summary>
    public int End(StringBuilder text)
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
        return letsNetFold ? rangeLength : 0;
    }
}
