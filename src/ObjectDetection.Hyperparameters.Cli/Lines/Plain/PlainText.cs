using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Cli.Lines.Plain;

/// <summary>Reads a plain text from its start. Where something is not next, the reader is of no more use, except after <see cref="TryPass(byte)"/>.</summary>
internal ref struct PlainText(ReadOnlySpan<byte> text)
{
    private const int MostDigits = 9;
    private const long LargestExact = 1L << 53;
    private const int MostEpochs = 16;
    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>Skips white space, and determines whether the text ends there.</summary>
    public bool IsAtEnd()
    {
        SkipWhiteSpace();
        return at == text.Length;
    }

    /// <summary>Skips white space and a byte, if it is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(byte expected)
    {
        SkipWhiteSpace();
        var next = at;
        if ((uint)next < (uint)text.Length && text[next] == expected)
        {
            at = next + 1;
            return true;
        }

        return false;
    }

    /// <summary>Skips white space and a word, if it is next.</summary>
    public bool TryPass(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        if (text[at..].StartsWith(word))
        {
            at += word.Length;
            return true;
        }

        return false;
    }

    /// <summary>Returns what comes before the next quotation mark, which ends a string without escapes; nothing if a string is not next.</summary>
    public ReadOnlySpan<byte> ReadString()
    {
        var length = TryPass((byte)'"') ? text[at..].IndexOf((byte)'"') : -1;
        at += length + 1;
        return length < 0 ? default : text.Slice(at - length - 1, length);
    }

    /// <summary>Reads a whole number of at most nine digits.</summary>
    public bool TryReadWholeNumber(out int number)
    {
        SkipWhiteSpace();
        var (start, digits) = (at, 0L);
        var length = ReadDigits(ref digits);
        number = (int)digits;
        return length is > 0 and <= MostDigits && (length == 1 || text[start] != '0');
    }

    /// <summary>Reads a number without an exponent, of at most nine digits on either side of its point.</summary>
    public bool TryReadReal(out double number)
    {
        var isNumber = TryReadWholeNumber(out var whole);
        number = whole;
        if (!isNumber || (uint)at >= (uint)text.Length || text[at] != '.')
        {
            return isNumber;
        }

        at++;
        var digits = (long)whole;
        var fraction = ReadDigits(ref digits);
        if (fraction is 0 or > MostDigits || digits > LargestExact)
        {
            return false;
        }

        // Both are doubles, so their quotient is the double nearest to the decimal.
        number = digits / PowersOfTen[fraction];
        return true;
    }

    public bool TryReadFlag(out bool flag)
    {
        flag = TryPass("true"u8);
        return flag || TryPass("false"u8);
    }

    public bool TryReadChoice<T>(byte[][] quoted, T[] values, out T value)
    {
        for (var i = 0; i < quoted.Length; i++)
        {
            if (TryPass(quoted[i]))
            {
                value = values[i];
                return true;
            }
        }

        value = values[0];
        return false;
    }

    /// <summary>Reads an array of at most 16 whole numbers.</summary>
    public bool TryReadEpochs(out EpochList list)
    {
        list = default;
        Span<int> epochs = stackalloc int[MostEpochs];
        var count = 0;
        if (!TryPass((byte)'['))
        {
            return false;
        }

        do
        {
            if (count == MostEpochs || !TryReadWholeNumber(out epochs[count++]))
            {
                return false;
            }
        }
        while (TryPass((byte)','));

        list = EpochList.Create(epochs[..count]);
        return TryPass((byte)']');
    }

    /// <summary>Appends digits to those of a number, and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadDigits(ref long number)
    {
        var rest = text[at..];
        var value = number;
        var length = 0;
        while (length < rest.Length && (uint)(rest[length] - '0') is <= 9 and var digit)
        {
            value = (value * 10) + digit;
            length++;
        }

        number = value;
        at += length;
        return length;
    }

    /// <summary>Skips white space, of which there is nearly always none or one blank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        var next = at;
        if ((uint)next < (uint)text.Length && text[next] == ' ')
        {
            at = ++next;
        }

        if ((uint)next < (uint)text.Length && text[next] <= ' ')
        {
            SkipLongWhiteSpace();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipLongWhiteSpace()
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
    }
}
