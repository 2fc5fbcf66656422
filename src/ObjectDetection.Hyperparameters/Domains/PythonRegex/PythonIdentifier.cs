using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Reads group names as Python does: identifiers and numbers.</summary>
internal static class PythonIdentifier
{
    /// <summary>Determines whether a part of a pattern is a Python identifier, as <c>str.isidentifier</c> does: by Unicode category.</summary>
    public static bool IsIdentifier(string pattern, int start, int end)
    {
        for (var i = start; i < end; i += char.IsSurrogatePair(pattern, i) ? 2 : 1)
        {
            if (!IsStart(pattern, i) && (i == start || !IsContinue(pattern, i)))
            {
                return false;
            }
        }

        return start < end;
    }

    /// <summary>Reads a whole number as Python's <c>int</c> does: white space around it, a sign, single underscores, any script's digits.</summary>
    /// <returns>False for anything else, and for a number below zero. A number that is too large becomes the largest.</returns>
    public static bool TryParseNumber(string pattern, int start, int end, out int number)
    {
        number = 0;
        while (start < end && char.IsWhiteSpace(pattern[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(pattern[end - 1]))
        {
            end--;
        }

        var isNegative = start < end && pattern[start] == '-';
        var first = isNegative || (start < end && pattern[start] == '+') ? start + 1 : start;
        var mayUnderscore = false;
        for (var i = first; i < end; i += char.IsSurrogatePair(pattern, i) ? 2 : 1)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(pattern, i) is >= 0 and var digit)
            {
                number = (int)Math.Min((number * 10L) + digit, int.MaxValue);
                mayUnderscore = true;
            }
            else if (pattern[i] == '_' && mayUnderscore)
            {
                mayUnderscore = false;
            }
            else
            {
                return false;
            }
        }

        return mayUnderscore && !(isNegative && number > 0);
    }

    /// <summary>Returns a name in quotes, as Python's <c>repr</c> writes it.</summary>
    public static string Quote(string name)
    {
        var quote = name.Contains('\'') && !name.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in name)
        {
            text.Append(c switch
            {
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when c == quote || c == '\\' => $@"\{c}",
                _ when c < ' ' || c == '\x7F' => @"\x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append(quote).ToString();
    }

    private static bool IsStart(string text, int index) =>
        text[index] == '_'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber;

    private static bool IsContinue(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
