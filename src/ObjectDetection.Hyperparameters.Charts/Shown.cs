using System.Globalization;
using System.Net;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Text from data that nobody vouches for, made safe to show.</summary>
internal static class Shown
{
    private const int LongestName = 24;

    /// <summary>Returns a text without characters that are invisible, change the direction of what follows, or are not allowed in XML: their numbers are shown instead.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAscii">Whether all characters beyond ASCII are shown as numbers, too.</param>
    public static string Of(string text, bool isAscii = false)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && IsVisible(rune) && (rune.IsAscii || !isAscii))
            {
                shown.Append(text, i, length);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(isWhole ? rune.Value : text[i]):X4}");
            }

            i += length;
        }

        return shown.ToString();
    }

    /// <summary>Returns a name that is cut if it is long.</summary>
    public static string Name(string name, bool isAscii = false)
    {
        var shown = Of(name, isAscii);
        return shown.Length <= LongestName ? shown : string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[LongestName - 4]) ? LongestName - 4 : LongestName - 3), "...");
    }

    /// <summary>Returns a text as it is written into XML and HTML, also within attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(Of(text));

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
