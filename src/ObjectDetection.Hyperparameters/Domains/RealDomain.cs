using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The real numbers in an interval.</summary>
public sealed class RealDomain : Domain<double>
{
    private readonly Interval interval;

    internal RealDomain(Interval interval) => this.interval = interval;

    /// <summary>Gets the interval that is accepted.</summary>
    public Interval Interval => interval;

    /// <inheritdoc/>
    public override string Description => $"a number in {interval}";

    private protected override bool ContainsCore(double value) => interval.Contains(value);

    private protected override string FormatCore(double value) => RealText.Format(value);

    private protected override bool TryParseCore(string text, out double value) => RealText.TryParse(text, out value);

    internal override bool AreSame(double left, double right) => left.Equals(right);

    internal override Violation Explain(double value) =>
        new(RealText.IsFinite(value) ? ViolationKind.RealOutOfRange : ViolationKind.NotFinite, Description, Text.Of(value));

    internal override Misspelling Diagnose(string text)
    {
        var (reason, meant) = RealText.Diagnose(text);
        return new Misspelling(MisspellingKind.Real, Description, reason, meant is { } value && Contains(value) ? Format(value) : null);
    }
}

/// <summary>The spelling of a real number in the string map.</summary>
/// <remarks>
/// A number is written as the shortest decimal that reads back to it, always with a point and never with an exponent: <c>0.0</c> is the container's own spelling, and
/// no real job has been seen with an exponent. Exponents are read, though.
/// </remarks>
internal static class RealText
{
    private const long Million = 1_000_000;

    // The spellings so far of 0, 0.001 and so on up to 1, which are needed again and again.
    private static readonly string?[] Thousandths = new string?[1001];

    /// <summary>Returns the spelling of a number. Infinities and NaN, which only messages need, get the name that .NET has for them.</summary>
    public static string Format(double value)
    {
        if (!TryCountMillionths(value, out var millionths))
        {
            return FormatAny(value);
        }

        return millionths % 1000 == 0 && millionths <= Million
            ? Thousandths[millionths / 1000] ??= FormatMillionths(millionths)
            : FormatMillionths(millionths);
    }

    /// <summary>Reads a finite number in plain or exponent notation, without commas or blanks.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) => TryParseAny(text, out value) && IsFinite(value);

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>Returns why a text is not read, and the number that was meant.</summary>
    public static (string? Reason, double? Meant) Diagnose(string text)
    {
        var bare = Spelling.WithPlainDigits(Spelling.Bare(text)).Replace('\u2212', '-');
        if (TryParse(bare, out var value))
        {
            return (Spelling.ReasonFor(text) ?? "it contains characters other than plain digits", value);
        }

        if (Spelling.ReasonFor(text) is { } reason)
        {
            return (reason, null);
        }

        if (bare.Contains(','))
        {
            var withPoint = bare.Contains('.') ? bare.Replace(",", "") : bare.Replace(',', '.');
            return ("a comma is not a decimal point", TryParse(withPoint, out value) ? value : null);
        }

        return bare switch
        {
            _ when bare.TrimStart('+', '-').ToLowerInvariant() is "nan" or "inf" or "infinity" or "∞" => ("it is not a finite number", null),
            _ when TryParseAny(bare, out _) => ("it is too large for a number", null),
            _ when bool.TryParse(bare, out _) => ("it is a boolean", null),
            [.., '%'] => ("it is a percentage", null),
            _ => (null, null),
        };
    }

    /// <summary>Determines whether a number has at most six decimals, as almost all do that people choose. Such a number is formatted ten times faster.</summary>
    /// <remarks>
    /// The quotient of two whole numbers below 2^53 is the double nearest to the decimal that they stand for. If it is the number itself, that decimal reads back to it,
    /// and no other of at most fifteen digits does: without its trailing zeros it is the shortest.
    /// </remarks>
    private static bool TryCountMillionths(double value, out long millionths)
    {
        const double Limit = 1e6;
        var scaled = Math.Round(value * Million);
        millionths = value < Limit ? (long)scaled : 0;
        return value < Limit && BitConverter.DoubleToInt64Bits(value) >= 0 && scaled / Million == value;
    }

    private static string FormatMillionths(long millionths)
    {
        var fraction = millionths % Million;
        var decimals = fraction == 0 ? "0" : Text.Of(Million + fraction).TrimEnd('0')[1..];
        return string.Concat(Text.Of(millionths / Million), ".", decimals);
    }

    private static string FormatAny(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!IsFinite(value))
        {
            return shortest;
        }

        var exponentAt = shortest.IndexOf('E');
        return exponentAt < 0
            ? shortest.Contains('.') ? shortest : shortest + ".0"
            : Expand(shortest[..exponentAt], int.Parse(shortest[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static bool TryParseAny(ReadOnlySpan<char> text, out double value)
    {
        foreach (var character in text)
        {
            // .NET itself would also read NaN, infinities and trailing nulls.
            if (character is not ((>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E'))
            {
                value = 0;
                return false;
            }
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    private static string Expand(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.Replace("-", "").Replace(".", "");
        var pointAt = exponent + 1;

        // .NET writes a positive exponent only where it is larger than the number of digits.
        return pointAt <= 0
            ? string.Concat(sign, "0.", new string('0', -pointAt), digits)
            : string.Concat(sign, digits, new string('0', pointAt - digits.Length), ".0");
    }
}
