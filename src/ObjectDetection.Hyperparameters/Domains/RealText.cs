using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How a real number is spelled in the string map.</summary>
/// <remarks>
/// Written as the shortest decimal that reads back to the same number, never with an exponent and always with a point, because exponents were never
/// seen in a real job and <c>0.0</c> is the container's own spelling. Read in plain or exponent notation.
/// </remarks>
internal static class RealText
{
    /// <summary>The digits and marks that a number may be spelled with.</summary>
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("+-.0123456789Ee");

    /// <summary>Writes a number; what is not finite is written as .NET spells it, for messages.</summary>
    public static string Format(double value)
    {
        if (TryFormatShort(value, out var text))
        {
            return text;
        }

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

    /// <summary>Reads a finite number; commas, blanks, <c>NaN</c> and <c>Infinity</c> are not read, nor is a number too large for a double.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) => TryParseAny(text, out value) && double.IsFinite(value);

    /// <summary>Whether a text is spelled like a number that is too large for a double.</summary>
    public static bool IsTooLarge(ReadOnlySpan<char> text) => TryParseAny(text, out var value) && double.IsInfinity(value);

    /// <summary>Writes a number that has at most six decimals, as nearly all have that people choose, in a tenth of the time.</summary>
    /// <remarks>
    /// The quotient of two whole numbers below 2^53 is the double nearest to the decimal that they stand for. When it is the number itself, that decimal reads back to it,
    /// and no other of at most fifteen digits does: without its trailing zeros it is the shortest.
    /// </remarks>
    private static bool TryFormatShort(double value, [NotNullWhen(true)] out string? text)
    {
        const int Decimals = 6;
        const double Scale = 1e6;
        const double Limit = 1e6;
        text = null;
        var scaled = Math.Round(value * Scale);
        if (!(value < Limit) || double.IsNegative(value) || scaled / Scale != value)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[(2 * Decimals) + 2];
        var (whole, fraction) = Math.DivRem((long)scaled, (long)Scale);
        whole.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        buffer[length++] = '.';
        var first = length;
        for (var unit = (long)Scale / 10; length == first || fraction > 0; unit /= 10)
        {
            (var digit, fraction) = Math.DivRem(fraction, unit);
            buffer[length++] = (char)('0' + digit);
        }

        text = buffer[..length].ToString();
        return true;
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
}
