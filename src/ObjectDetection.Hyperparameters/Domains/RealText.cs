using System.Buffers;
using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How a real number is spelled in the string map.</summary>
/// <remarks>
/// Written as the shortest decimal that reads back to the same number, never with an exponent and always with a point, because exponents were never
/// seen in a real job and <c>0.0</c> is the container's own spelling. Read in plain or exponent notation.
/// </remarks>
internal static class RealText
{
    private const long Million = 1_000_000;

    /// <summary>The digits and marks that a number may be spelled with.</summary>
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("+-.0123456789Ee");

    /// <summary>Writes a number; what is not finite is written as .NET spells it, for messages.</summary>
    public static string Format(double value)
    {
        if (!TryCountMillionths(value, out var millionths))
        {
            return FormatAny(value);
        }

        var (thousandths, rest) = Math.DivRem(millionths, 1000);
        return rest == 0 && thousandths < Thousandths.Texts.Length
            ? Thousandths.Texts[thousandths] ??= FormatMillionths(millionths)
            : FormatMillionths(millionths);
    }

    /// <summary>Reads a finite number; commas, blanks, <c>NaN</c> and <c>Infinity</c> are not read, nor is a number too large for a double.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) => TryParseAny(text, out value) && double.IsFinite(value);

    /// <summary>Whether a text is spelled like a number that is too large for a double.</summary>
    public static bool IsTooLarge(ReadOnlySpan<char> text) => TryParseAny(text, out var value) && double.IsInfinity(value);

    /// <summary>Whether a number has at most six decimals, as nearly all have that people choose; such a one is written in a tenth of the time.</summary>
    /// <remarks>
    /// The quotient of two whole numbers below 2^53 is the double nearest to the decimal that they stand for. When it is the number itself, that decimal reads back to it,
    /// and no other of at most fifteen digits does: without its trailing zeros it is the shortest.
    /// </remarks>
    private static bool TryCountMillionths(double value, out long millionths)
    {
        const double Limit = 1e6;
        var scaled = Math.Round(value * Million);
        millionths = value < Limit ? (long)scaled : 0;
        return value < Limit && !double.IsNegative(value) && scaled / Million == value;
    }

    private static string FormatMillionths(long millionths)
    {
        var (whole, fraction) = Math.DivRem(millionths, Million);
        var decimals = fraction == 0 ? "0" : (Million + fraction).ToString(CultureInfo.InvariantCulture).TrimEnd('0')[1..];
        return string.Concat(whole.ToString(CultureInfo.InvariantCulture), ".", decimals);
    }

    private static string FormatAny(double value)
    {
        const int LongestShortest = 32;
        Span<char> buffer = stackalloc char[LongestShortest + 2];
        value.TryFormat(buffer[..LongestShortest], out var length, default, CultureInfo.InvariantCulture);
        var shortest = buffer[..length];
        if (!double.IsFinite(value))
        {
            return shortest.ToString();
        }

        var mark = shortest.IndexOfAny('.', 'E');
        if (mark < 0)
        {
            ".0".CopyTo(buffer[length..]);
            return buffer[..(length + 2)].ToString();
        }

        var exponentAt = mark + shortest[mark..].IndexOf('E');
        return exponentAt < mark
            ? shortest.ToString()
            : Expand(shortest[..exponentAt], int.Parse(shortest[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static bool TryParseAny(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        return !text.ContainsAnyExcept(Alphabet)
            && double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out value);
    }

    private static string Expand(ReadOnlySpan<char> mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = string.Concat(mantissa[sign.Length..(sign.Length + 1)], mantissa.Length > sign.Length + 2 ? mantissa[(sign.Length + 2)..] : []);
        var pointAt = exponent + 1;
        if (pointAt <= 0)
        {
            return string.Concat(sign, "0.", new string('0', -pointAt), digits);
        }

        return pointAt >= digits.Length
            ? string.Concat(sign, digits, new string('0', pointAt - digits.Length), ".0")
            : string.Concat(sign, digits[..pointAt], ".", digits[pointAt..]);
    }

    /// <summary>The texts so far of the thousandths from 0 to 1, which are written again and again.</summary>
    /// <remarks>They are a class of their own, because writing must not wait for what is only needed to read.</remarks>
    private static class Thousandths
    {
        public static string?[] Texts { get; } = new string?[1001];
    }
}
