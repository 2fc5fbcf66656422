using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Recognizes the common mistakes that turn a value into a misspelled text, whatever its type.</summary>
internal static class Spelling
{
    private static readonly string[] NothingWords = ["none", "null", "nil", "undefined"];
    private static readonly string[] TrueWords = ["true", "yes", "on", "t", "y"];
    private static readonly string[] FalseWords = ["false", "no", "off", "f", "n"];

    /// <summary>Returns what went wrong with a text, or <see langword="null"/> if it was not a common mistake.</summary>
    public static string? ReasonFor(string text) => text switch
    {
        _ when IsOneOf(text, NothingWords) => "a missing value was converted to text; omit the hyperparameter instead",
        _ when IsQuoted(text) => "the quotes are part of the value",
        _ when text.Trim().Length != text.Length => "it has leading or trailing white space",
        ['{', '%', ..] or ['$', ..] => "a placeholder was not replaced",
        ['[' or '(' or '{', _, ..] => "a list or an object was converted to text",
        _ => null,
    };

    /// <summary>Returns a text without the white space and the quotes around it.</summary>
    public static string Bare(string text)
    {
        var bare = text.Trim();
        while (IsQuoted(bare))
        {
            bare = bare[1..^1].Trim();
        }

        return bare;
    }

    /// <summary>Returns true or false for the usual words and numbers for them, and otherwise <see langword="null"/>.</summary>
    public static bool? AsTruth(string text)
    {
        var bare = Bare(text);
        return bare switch
        {
            _ when IsOneOf(bare, TrueWords) => true,
            _ when IsOneOf(bare, FalseWords) => false,
            _ when RealText.TryParse(bare, out var number) && number is 0 or 1 => number == 1,
            _ => null,
        };
    }

    /// <summary>Returns a text with the decimal digits of every script replaced by 0 to 9.</summary>
    public static string WithPlainDigits(string text) => string.Concat(
        text.Select(static character => CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit ? (char)('0' + digit) : character));

    private static bool IsQuoted(string text) => text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' or '`';

    private static bool IsOneOf(string text, string[] words) => words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
