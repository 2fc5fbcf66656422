using System.Globalization;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Regular expressions for whole numbers within bounds.</summary>
internal static class DigitRange
{
    /// <summary>The numbers from one positive number to another, in plain digits without leading zeros.</summary>
    public static string Between(int minimum, int maximum)
    {
        var alternatives = new List<string>();
        var (low, high) = (minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
        var firstFull = int.Parse(low, NumberStyles.None, CultureInfo.InvariantCulture) == PowerOfTen(low.Length - 1) ? low.Length : low.Length + 1;
        var lastFull = high.Length - 1;
        if (firstFull > low.Length)
        {
            alternatives.Add(OfOneLength(low, high.Length == low.Length ? high : new string('9', low.Length)));
        }

        if (firstFull <= lastFull)
        {
            alternatives.Add("[1-9]" + Digits(firstFull - 1, lastFull - 1));
        }

        if (high.Length > low.Length || firstFull == low.Length)
        {
            alternatives.Add(OfOneLength("1" + new string('0', high.Length - 1), high));
        }

        return string.Join('|', alternatives);
    }

    /// <summary>The numbers between two of as many digits.</summary>
    private static string OfOneLength(string low, string high)
    {
        if (low.Length == 0)
        {
            return "";
        }

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

    private static int PowerOfTen(int exponent)
    {
        var power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
