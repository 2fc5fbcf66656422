using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads JSON in the form in which nearly all documents are written, several times as fast as a reader of all of JSON.</summary>
/// <remarks>
/// It knows strings in ASCII without escapes, short numbers without a sign, words and white space. Each method reads from the beginning of a text, and says how many bytes it has
/// read. When it has read none, the whole document is for the reader of System.Text.Json: so it need not know why, and it must never read what that one would not.
/// </remarks>
internal static class PlainJson
{
    /// <summary>The powers of ten that are doubles.</summary>
    private static ReadOnlySpan<double> PowersOfTen =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>A string as it stands in a document, with its quotation marks; it has nothing to escape.</summary>
    public static byte[] Quote(string content) => Encoding.UTF8.GetBytes($"\"{content}\"");

    /// <summary>The position of the first byte, from a position on, that is not white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a byte stands at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<byte> text, int at, byte expected) => (uint)at < (uint)text.Length && text[at] == expected;

    /// <summary>Passes over a byte and over white space before and behind it, when it stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPass(ReadOnlySpan<byte> text, byte expected, ref int at)
    {
        var found = Skip(text, at);
        if (!Has(text, found, expected))
        {
            return false;
        }

        at = Skip(text, found + 1);
        return true;
    }

    /// <summary>Reads a string, with its quotation marks.</summary>
    public static int ReadString(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (!Has(text, 0, (byte)'"'))
        {
            return 0;
        }

        var length = text[1..].IndexOfAnyExcept(Literal.Bytes);
        if (length < 0 || text[length + 1] != '"')
        {
            return 0;
        }

        content = text.Slice(1, length);
        return length + 2;
    }

    /// <summary>Reads a whole number of at most nine digits, which is zero or begins with another digit.</summary>
    public static int ReadWholeNumber(ReadOnlySpan<byte> text, out int number)
    {
        const int MostDigits = 9;
        var length = 0;
        number = 0;
        while ((uint)length < (uint)text.Length && (uint)(text[length] - '0') is <= 9 and var digit)
        {
            number = (number * 10) + (int)digit;
            length++;
            if (length > MostDigits)
            {
                return 0;
            }
        }

        return length > 1 && text[0] == '0' ? 0 : length;
    }

    /// <summary>Reads a number that is the quotient or the product of two whole numbers that are doubles, so that one division or multiplication gives the nearest double.</summary>
    public static int ReadReal(ReadOnlySpan<byte> text, out double number)
    {
        number = 0;
        var mantissa = 0L;
        var length = ReadDigits(text, ref mantissa);
        if (length == 0 || (length > 1 && text[0] == '0'))
        {
            return 0;
        }

        var power = 0;
        if (Has(text, length, (byte)'.'))
        {
            power = -ReadDigits(text[(length + 1)..], ref mantissa);
            length += 1 - power;
            if (power == 0)
            {
                return 0;
            }
        }

        if (Has(text, length, (byte)'e') || Has(text, length, (byte)'E'))
        {
            var read = ReadExponent(text[(length + 1)..], ref power);
            length += 1 + read;
            if (read == 0)
            {
                return 0;
            }
        }

        if (Math.Abs(power) >= PowersOfTen.Length)
        {
            return 0;
        }

        number = power < 0 ? mantissa / PowersOfTen[-power] : mantissa * PowersOfTen[power];
        return length;
    }

    private static int ReadExponent(ReadOnlySpan<byte> text, ref int power)
    {
        var isNegative = Has(text, 0, (byte)'-');
        var sign = isNegative || Has(text, 0, (byte)'+') ? 1 : 0;
        var exponent = 0L;
        var length = ReadDigits(text[sign..], ref exponent);
        if (length == 0 || exponent > PowersOfTen.Length)
        {
            return 0;
        }

        power += isNegative ? -(int)exponent : (int)exponent;
        return sign + length;
    }

    /// <summary>Puts digits behind those of a number, as long as it stays below 2^53: up to there each whole number is a double.</summary>
    private static int ReadDigits(ReadOnlySpan<byte> text, ref long number)
    {
        const long Limit = ((1L << 53) / 10) - 1;
        var length = 0;
        var value = number;
        while ((uint)length < (uint)text.Length && (uint)(text[length] - '0') is <= 9 and var digit)
        {
            if (value > Limit)
            {
                return 0;
            }

            value = (value * 10) + digit;
            length++;
        }

        number = value;
        return length;
    }

    /// <summary>What only a pattern needs; it takes long to make.</summary>
    private static class Literal
    {
        /// <summary>The bytes of a string that stand for themselves.</summary>
        public static SearchValues<byte> Bytes { get; } =
            SearchValues.Create([.. Enumerable.Range(' ', 0x80 - ' ').Select(static code => (byte)code).Where(static code => code is not ((byte)'"' or (byte)'\\'))]);
    }
}
