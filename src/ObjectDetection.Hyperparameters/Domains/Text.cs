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

    private static string Quote(string text, int longest)
    {
        var shown = text.Length > longest ? text[..longest] : text;
        var builder = new StringBuilder(shown.Length + 2).Append('\'');
        foreach (var character in shown)
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format || character is '\u2028' or '\u2029' or '\u00A0')
            {
                builder.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(character);
            }
        }

        builder.Append('\'');
        if (text.Length > longest)
        {
            builder.Append("... (").Append(Of(text.Length)).Append(" characters)");
        }

        return builder.ToString();
    }

    /// <summary>Returns a text without quotes, cut if it is long.</summary>
    public static string Cut(string text) => text.Length > LongestQuote ? $"{text[..LongestQuote]}... ({Of(text.Length)} characters)" : text;

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

    /// <summary>Determines whether a text consists of one or more of the digits 0 to 9.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
