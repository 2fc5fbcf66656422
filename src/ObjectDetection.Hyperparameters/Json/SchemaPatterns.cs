using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Regular expressions for the spellings of the string map, in the common part of ECMAScript, .NET and Python.</summary>
internal static class SchemaPatterns
{
    private const string AnyPlain = @"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)";
    private const string AnyExponent = AnyPlain + "[Ee][+-]?[0-9]+";

    /// <summary>Text without a line break.</summary>
    public const string OnOneLine = @"^[^\n\r\u0085\u2028\u2029]*$(?!\n)";

    /// <summary>Epochs with commas between them; blanks around an epoch and empty items are passed over.</summary>
    public static string EpochList
    {
        get
        {
            const string Blanks = "[ \\t]*";
            var item = $"(?:(?:{WholeNumbers(EpochListDomain.FirstEpoch)}){Blanks})?";
            return Whole($"{Blanks}{item}(?:,{Blanks}{item})*");
        }
    }

    /// <summary>A pattern that the whole text must match. The last group keeps <c>$</c> from matching before a final line break.</summary>
    public static string Whole(string pattern) => $"^(?:{pattern})$(?!\\n)";

    /// <summary>One of two words.</summary>
    public static string Either(bool ignoresCase, params ReadOnlySpan<string> words)
    {
        var alternatives = new List<string>();
        foreach (var word in words)
        {
            alternatives.Add(ignoresCase ? string.Concat(word.Select(static c => $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]")) : word);
        }

        return string.Join('|', alternatives);
    }

    /// <summary>The whole numbers from a positive one on that the library can represent, without leading zeros.</summary>
    public static string WholeNumbers(int minimum) => DigitRange.Between(minimum, int.MaxValue);

    /// <summary>The spellings of the numbers in an interval; with an exponent also those of others, because a pattern cannot reckon.</summary>
    public static string Reals(Interval interval) =>
        interval.Minimum >= 0 && interval.Minimum < interval.Maximum && interval.Maximum <= int.MaxValue && IsWhole(interval.Minimum) && IsWhole(interval.Maximum)
            ? string.Join('|', PlainReals(interval).Concat(RealsWithExponent(interval)))
            : $"{AnyPlain}|{AnyExponent}";

    private static IEnumerable<string> PlainReals(Interval interval)
    {
        const string Fraction = @"(?:\.[0-9]*)?";
        var (minimum, maximum) = ((int)interval.Minimum, (int)interval.Maximum);
        var least = minimum.ToString(CultureInfo.InvariantCulture);
        yield return minimum == 0
            ? interval.IsMinimumOpen ? @"\+?0*\.0*[1-9][0-9]*" : @"\+?(?:0+(?:\.[0-9]*)?|\.[0-9]+)|-(?:0+(?:\.0*)?|\.0+)"
            : interval.IsMinimumOpen ? $@"\+?0*{least}\.0*[1-9][0-9]*" : $@"\+?0*{least}{Fraction}";
        if (maximum - minimum > 1)
        {
            yield return $@"\+?0*(?:{DigitRange.Between(minimum + 1, maximum - 1)}){Fraction}";
        }

        if (!interval.IsMaximumOpen)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $@"\+?0*{maximum}(?:\.0*)?");
        }
    }

    /// <summary>Left out are numbers below zero, and those from ten on that can be told by their first digits.</summary>
    private static IEnumerable<string> RealsWithExponent(Interval interval)
    {
        const double Base = 10;
        yield return @"\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[Ee](?:-[0-9]+|\+?0+)";
        yield return interval.Maximum < Base
            ? @"\+?(?:0+(?:\.[0-9]*)?|\.[0-9]+)[Ee]\+?[0-9]+"
            : @"\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[Ee]\+?[0-9]+";
        if (interval.Contains(0))
        {
            yield return @"-(?:0+(?:\.0*)?|\.0+)[Ee][+-]?[0-9]+";
        }
    }

    private static bool IsWhole(double value) => value == Math.Floor(value);
}
