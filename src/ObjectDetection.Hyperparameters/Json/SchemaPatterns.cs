using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes regular expressions for the spellings of the string map, in the common part of ECMAScript, .NET and Python.</summary>
internal static class SchemaPatterns
{
    private const string AnyPlain = @"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)";
    private const string AnyExponent = AnyPlain + "[Ee][+-]?[0-9]+";

    /// <summary>Matches text without a line break.</summary>
    public const string OnOneLine = @"^[^\n\r\u0085\u2028\u2029]*$(?!\n)";

    /// <summary>Gets the pattern of epochs separated by commas, with blanks and empty items.</summary>
    public static string EpochList
    {
        get
        {
            const string Blanks = "[ \\t]*";
            var item = $"(?:(?:{WholeNumbers(EpochListDomain.FirstEpoch, int.MaxValue)}){Blanks})?";
            return Whole($"{Blanks}{item}(?:,{Blanks}{item})*");
        }
    }

    /// <summary>Returns a pattern that the whole text must match. The last group keeps <c>$</c> from matching before a final line break.</summary>
    public static string Whole(string pattern) => $"^(?:{pattern})$(?!\\n)";

    /// <summary>Returns a pattern for one of a few words.</summary>
    public static string Either(bool ignoresCase, params ReadOnlySpan<string> words)
    {
        var alternatives = new List<string>();
        foreach (var word in words)
        {
            alternatives.Add(ignoresCase ? string.Concat(word.Select(static c => $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]")) : word);
        }

        return string.Join('|', alternatives);
    }

    /// <summary>Returns a pattern for the whole numbers from one positive number to another, without leading zeros.</summary>
    public static string WholeNumbers(int minimum, int maximum)
    {
        var (low, high) = (minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
        var alternatives = new List<string>();
        var firstFull = low.Length;
        if (low.TrimEnd('0') != "1")
        {
            firstFull++;
            alternatives.Add(OfOneLength(low, high.Length == low.Length ? high : new string('9', low.Length)));
        }

        if (firstFull < high.Length)
        {
            alternatives.Add("[1-9]" + Digits(firstFull - 1, high.Length - 2));
        }

        if (firstFull <= high.Length)
        {
            alternatives.Add(OfOneLength("1" + new string('0', high.Length - 1), high));
        }

        return string.Join('|', alternatives);
    }

    /// <summary>Returns a pattern for the numbers in an interval. With an exponent it accepts others, too, because a pattern cannot calculate.</summary>
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
            yield return $@"\+?0*(?:{WholeNumbers(minimum + 1, maximum - 1)}){Fraction}";
        }

        if (!interval.IsMaximumOpen)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $@"\+?0*{maximum}(?:\.0*)?");
        }
    }

    /// <summary>Excludes numbers below zero, and those that their first digits alone put at ten or above.</summary>
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

    /// <summary>Returns a pattern for the numbers between two with the same count of digits.</summary>
    private static string OfOneLength(string low, string high)
    {
        if (low.All(static c => c == '0') && high.All(static c => c == '9'))
        {
            return Digits(low.Length, low.Length);
        }

        if (low[0] == high[0])
        {
            return low[0] + Group(OfOneLength(low[1..], high[1..]));
        }

        var rest = low.Length - 1;
        var (first, last) = (low[0], high[0]);
        var (begins, ends) = (new List<string>(), new List<string>());
        if (low[1..].Any(static c => c != '0'))
        {
            begins.Add(first++ + Group(OfOneLength(low[1..], new string('9', rest))));
        }

        if (high[1..].Any(static c => c != '9'))
        {
            ends.Add(last-- + Group(OfOneLength(new string('0', rest), high[1..])));
        }

        if (first <= last)
        {
            begins.Add((first == last ? first.ToString() : $"[{first}-{last}]") + Digits(rest, rest));
        }

        return string.Join('|', begins.Concat(ends));
    }

    private static string Group(string pattern) => pattern.Contains('|', StringComparison.Ordinal) ? $"(?:{pattern})" : pattern;

    private static string Digits(int least, int most) => (least, most) switch
    {
        (0, 0) => "",
        (1, 1) => "[0-9]",
        _ when least == most => string.Create(CultureInfo.InvariantCulture, $"[0-9]{{{least}}}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"[0-9]{{{least},{most}}}"),
    };
}
