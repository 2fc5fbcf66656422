using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Steps through a document in the form in which nearly all are written, several times as fast as a reader of all of JSON.</summary>
/// <remarks>
/// It knows names and strings in ASCII without escapes, short numbers without a sign, words and white space. Each method says whether it has read something; when it has not,
/// the document is for the reader of System.Text.Json, which reads it from its beginning. So it need not know why, and it must never read what that one would not.
/// </remarks>
/// <param name="text">The document, in UTF-8.</param>
internal ref struct PlainJson(ReadOnlySpan<byte> text)
{
    /// <summary>The bytes of a string that stand for themselves.</summary>
    private static readonly SearchValues<byte> Literal =
        SearchValues.Create([.. Enumerable.Range(' ', 0x80 - ' ').Select(static code => (byte)code).Where(static code => code is not ((byte)'"' or (byte)'\\'))]);

    private readonly ReadOnlySpan<byte> text = text;

    /// <summary>The powers of ten that are doubles.</summary>
    private static ReadOnlySpan<double> PowersOfTen =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The offset of the next byte.</summary>
    public int Position { get; private set; }

    /// <summary>Whether there are no more bytes.</summary>
    public readonly bool IsAtEnd => Position == text.Length;

    /// <summary>A string as it stands in a document, with its quotation marks; it has nothing to escape.</summary>
    public static byte[] Quote(string content) => Encoding.UTF8.GetBytes($"\"{content}\"");

    /// <summary>Passes over white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipWhiteSpace()
    {
        while ((uint)Position < (uint)text.Length && text[Position] <= ' ' && IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }

    /// <summary>Reads one byte.</summary>
    public bool TryTake(byte expected)
    {
        if ((uint)Position >= (uint)text.Length || text[Position] != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Reads the bytes of a word.</summary>
    public bool TryTake(ReadOnlySpan<byte> expected)
    {
        if (!text[Position..].StartsWith(expected))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Reads the bytes up to and with the next quotation mark, whatever they are.</summary>
    public bool TryReadToMark(out ReadOnlySpan<byte> content)
    {
        var rest = text[Position..];
        var length = rest.IndexOf((byte)'"');
        content = length < 0 ? default : rest[..length];
        Position += length + 1;
        return length >= 0;
    }

    /// <summary>Reads a string up to and with its closing quotation mark; the opening one has been read.</summary>
    public bool TryReadString(out ReadOnlySpan<byte> content)
    {
        var rest = text[Position..];
        var length = rest.IndexOfAnyExcept(Literal);
        if (length < 0 || rest[length] != '"')
        {
            content = default;
            return false;
        }

        content = rest[..length];
        Position += length + 1;
        return true;
    }

    /// <summary>Reads a whole number of at most nine digits, which is zero or begins with another digit.</summary>
    public bool TryReadWholeNumber(out int number)
    {
        const int MostDigits = 9;
        var start = Position;
        number = 0;
        while ((uint)Position < (uint)text.Length && (uint)(text[Position] - '0') is <= 9 and var digit)
        {
            if (Position - start == MostDigits)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
            Position++;
        }

        return Position > start && (text[start] != '0' || Position == start + 1);
    }

    /// <summary>Reads a number that is the quotient or the product of two whole numbers that are doubles, so that one division or multiplication gives the nearest double.</summary>
    public bool TryReadReal(out double number)
    {
        number = 0;
        var mantissa = 0L;
        var start = Position;
        if (!TryReadDigits(ref mantissa) || (text[start] == '0' && Position > start + 1))
        {
            return false;
        }

        var power = 0;
        if (TryTake((byte)'.'))
        {
            var point = Position;
            if (!TryReadDigits(ref mantissa))
            {
                return false;
            }

            power = point - Position;
        }

        if ((TryTake((byte)'e') || TryTake((byte)'E')) && !TryReadExponent(ref power))
        {
            return false;
        }

        if ((uint)Math.Abs(power) >= (uint)PowersOfTen.Length)
        {
            return false;
        }

        number = power < 0 ? mantissa / PowersOfTen[-power] : mantissa * PowersOfTen[power];
        return true;
    }

    private static bool IsWhiteSpace(byte code) => code is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private bool TryReadExponent(ref int power)
    {
        var isNegative = TryTake((byte)'-');
        if (!isNegative)
        {
            TryTake((byte)'+');
        }

        var exponent = 0L;
        if (!TryReadDigits(ref exponent) || exponent > PowersOfTen.Length)
        {
            return false;
        }

        power += isNegative ? -(int)exponent : (int)exponent;
        return true;
    }

    /// <summary>Puts digits behind those of a number, as long as it stays below 2^53: up to there each whole number is a double.</summary>
    private bool TryReadDigits(ref long number)
    {
        const long Limit = ((1L << 53) / 10) - 1;
        var start = Position;
        while ((uint)Position < (uint)text.Length && (uint)(text[Position] - '0') is <= 9 and var digit)
        {
            if (number > Limit)
            {
                return false;
            }

            number = (number * 10) + digit;
            Position++;
        }

        return Position > start;
    }
}
