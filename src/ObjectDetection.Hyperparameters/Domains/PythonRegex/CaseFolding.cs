using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The characters that Python's <c>IGNORECASE</c> takes for one another, as far as ASCII letters are among them.</summary>
/// <remarks>
/// From <c>_equivalences</c> in Python 3.7's <c>sre_compile.py</c> and the lower case that <c>str.lower</c> gives U+0130 and
/// U+212A. .NET's tables, even the invariant ones, differ in these.
/// </remarks>
internal static class CaseFolding
{
    private static readonly string[] Crossings = ["iI\u0130\u0131", "sS\u017F", "kK\u212A"];

    /// <summary>All characters equal to the given one, itself included; empty if none is an ASCII letter.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="ascii">Whether only ASCII letters have a case.</param>
    public static string Variants(int codePoint, bool ascii)
    {
        if (!ascii && codePoint <= char.MaxValue && Array.Find(Crossings, c => c.Contains((char)codePoint)) is { } crossing)
        {
            return crossing;
        }

        return codePoint <= 'z' && char.IsAsciiLetter((char)codePoint)
            ? $"{(char)(codePoint | 0x20)}{(char)(codePoint & ~0x20)}"
            : "";
    }

    /// <summary>Appends what a range of characters lacks of the variants of its members.</summary>
    public static void AppendVariants(StringBuilder members, int low, int high, bool ascii)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var variants = Variants(letter, ascii);
            if (variants.Any(v => v >= low && v <= high))
            {
                members.Append(variants);
            }
        }
    }
}
