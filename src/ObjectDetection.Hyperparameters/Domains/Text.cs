using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Formats text and numbers for messages, the same in every culture.</summary>
internal static class Text
{
    private const int LongestQuote = 80;
    private const int LongestPath = 4096;

    /// <summary>Returns a text in single quotes, with invisible characters escaped and a long text cut.</summary>
    public static string Quote(string text) => Quote(text, LongestQuote);

    /// <summary>Returns a path in single quotes, with invisible characters escaped. It is not cut, unless it is longer than any path that a system opens.</summary>
    public static string QuotePath(string path) => Quote(path, LongestPath);

    /// <summary>Returns a text without quotes, with invisible characters escaped and a long text cut.</summary>
    public static string Cut(string text) => $"{Visible(Start(text, LongestQuote))}{Rest(text, LongestQuote)}";

    /// <summary>Returns a text in which each character is escaped that is invisible, changes the order of others, or is half of a surrogate pair.</summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var character = text.Substring(i, char.IsSurrogatePair(text, i) ? 2 : 1);
            shown.Append(IsVisible(text, i) ? character : string.Concat(character.Select(static unit => "\\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture))));
            i += character.Length;
        }

        return shown.ToString();
    }

    private static string Quote(string text, int longest) => $"'{Visible(Start(text, longest))}'{Rest(text, longest)}";

    /// <summary>Returns the start of a long text, which does not end within a character.</summary>
    private static string Start(string text, int longest) => text.Length <= longest ? text : text[..(char.IsSurrogatePair(text, longest - 1) ? longest - 1 : longest)];

    private static string Rest(string text, int longest) => text.Length <= longest ? "" : $"... ({Of(text.Length)} characters)";

    private static bool IsVisible(string text, int index) => text[index] != '\u00A0'
        && CharUnicodeInfo.GetUnicodeCategory(text, index) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a number as short text: <c>0</c>, <c>0.001</c>, <c>NaN</c>.</summary>
    public static string Of(double value)
    {
        var text = RealText.Format(value);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>Joins alternatives: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Alternatives(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " or " + items[^1],
    };

    /// <summary>Determines whether a text contains a character that ends a line, which the service's pattern for values excludes.</summary>
    public static bool HasLineBreak(ReadOnlySpan<char> text) => text.IndexOfAny("\n\r\u0085\u2028\u2029") >= 0;

    /// <summary>Determines whether the text has no half of a surrogate pair without the other.</summary>
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a text consists of one or more of the digits 0 to 9.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
