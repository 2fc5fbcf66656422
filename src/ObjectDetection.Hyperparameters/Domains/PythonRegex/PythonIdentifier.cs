using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Group names as Python reads them: identifiers and numbers.</summary>
internal static class PythonIdentifier
{
    /// <summary>Tells whether a name is a Python identifier, as <c>str.isidentifier</c> does: by Unicode category.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> name)
    {
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(isFirst ? IsStart(rune) : IsContinue(rune)))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }

    /// <summary>Reads a whole number as Python's <c>int</c> does: white space around it, a sign, single underscores, any script's digits.</summary>
    /// <returns>False for anything else, and for a number below zero. A number too large comes out as the largest.</returns>
    public static bool TryParseNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        text = TrimSpace(text);
        var isNegative = text.StartsWith("-");
        text = isNegative || text.StartsWith("+") ? text[1..] : text;
        var mayUnderscore = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '_' && mayUnderscore)
            {
                mayUnderscore = false;
            }
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                number = (int)Math.Min((number * 10L) + (long)Rune.GetNumericValue(rune), int.MaxValue);
                mayUnderscore = true;
            }
            else
            {
                return false;
            }
        }

        return mayUnderscore && !(isNegative && number > 0);
    }

    /// <summary>A name in quotes, as Python's <c>repr</c> writes it.</summary>
    public static string Quote(ReadOnlySpan<char> name)
    {
        var quote = name.Contains('\'') && !name.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in name)
        {
            _ = c switch
            {
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                _ when c == quote || c == '\\' => text.Append('\\').Append(c),
                _ when c < ' ' || c == '\x7F' => text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => text.Append(c),
            };
        }

        return text.Append(quote).ToString();
    }

    /// <summary>White space as <c>str.isspace</c> has it: what .NET has, and the four ASCII separators.</summary>
    private static ReadOnlySpan<char> TrimSpace(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsSpace(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F';

    private static bool IsStart(Rune rune) =>
        rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber;

    private static bool IsContinue(Rune rune) =>
        IsStart(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
