using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What a misspelled text is, whatever kind of value was expected.</summary>
internal static class Spelling
{
    private static readonly string[] NothingWords = ["none", "null", "nil", "undefined"];
    private static readonly string[] TrueWords = ["true", "yes", "on", "t", "y"];
    private static readonly string[] FalseWords = ["false", "no", "off", "f", "n"];

    /// <summary>Why the text cannot be meant as it stands; <see langword="null"/> where nothing general can be said.</summary>
    public static string? ReasonFor(string text)
    {
        if (IsOneOf(text, NothingWords))
        {
            return "a value that is absent was turned into text; leave the hyperparameter out instead";
        }

        if (IsQuoted(text))
        {
            return "the quotes have become part of the value";
        }

        if (text.Trim().Length != text.Length)
        {
            return "there is white space around the value";
        }

        return text.Length > 1 && text[0] is '[' or '(' or '{' ? "a list or an object was turned into text" : null;
    }

    /// <summary>The text without the white space and the quotes around it.</summary>
    public static string Bare(string text)
    {
        var bare = text.Trim();
        while (IsQuoted(bare))
        {
            bare = bare[1..^1].Trim();
        }

        return bare;
    }

    /// <summary>Yes or no, where the text is any of the usual words for them.</summary>
    public static bool? AsTruth(string text)
    {
        var bare = Bare(text);
        if (IsOneOf(bare, TrueWords))
        {
            return true;
        }

        if (IsOneOf(bare, FalseWords))
        {
            return false;
        }

        return RealText.TryParse(bare, out var number) && number is 0 or 1 ? number == 1 : null;
    }

    /// <summary>The text with every decimal digit of any script as one of 0 to 9.</summary>
    public static string WithPlainDigits(string text) => string.Create(text.Length, text, static (plain, original) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(original[i]);
            plain[i] = digit >= 0 ? (char)('0' + digit) : original[i];
        }
    });

    private static bool IsQuoted(string text) => text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' or '`';

    private static bool IsOneOf(string text, string[] words) => words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
