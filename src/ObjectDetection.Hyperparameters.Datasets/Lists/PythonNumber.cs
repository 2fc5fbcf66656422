using System.Buffers;
using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Datasets.Lists;

/// <summary>Reads numbers as Python's <c>int()</c> and <c>float()</c> do.</summary>
internal static class PythonNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<byte> Bytes = SearchValues.Create("+-.0123456789Ee"u8);
    private static readonly SearchValues<char> Characters = SearchValues.Create("+-.0123456789Ee");

    /// <summary>Removes what <c>str.strip()</c> does, as far as it is ASCII.</summary>
    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsSpace(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>Reads a whole number of any size.</summary>
    /// <param name="text">The text, stripped.</param>
    /// <param name="value">The number; <see langword="null"/> if it is negative or larger than a <see cref="ulong"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryReadWhole(ReadOnlySpan<byte> text, out ulong? value)
    {
        value = null;
        if (!text.ContainsAnyExceptInRange((byte)'0', (byte)'9') && text.Length is > 0 and < 19)
        {
            value = ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }

        if (Plain(text) is not { } plain)
        {
            return false;
        }

        var isNegative = plain.StartsWith('-');
        var digits = plain.AsSpan(isNegative || plain.StartsWith('+') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        digits = digits.TrimStart('0');
        if (digits.IsEmpty)
        {
            value = 0;
        }
        else if (!isNegative && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            value = number;
        }

        return true;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text, stripped.</param>
    /// <param name="value">The number as MXNet packs it.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out float value)
    {
        if (!text.ContainsAnyExcept(Bytes) && double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            value = (float)number;
            return true;
        }

        value = 0;
        if (Plain(text) is not { } plain)
        {
            return false;
        }

        var sign = plain.StartsWith('-') ? -1 : 1;
        var unsigned = plain.AsSpan(plain.StartsWith('-') || plain.StartsWith('+') ? 1 : 0);
        if (unsigned.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = float.NaN;
            return true;
        }

        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = sign * float.PositiveInfinity;
            return true;
        }

        if (plain.AsSpan().ContainsAnyExcept(Characters) || !double.TryParse(plain, Style, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        value = (float)number;
        return true;
    }

    private static bool IsSpace(byte value) => value is (>= 9 and <= 13) or (>= 0x1C and <= 0x20);

    /// <summary>Returns a number without the underscores between its digits and with the digits 0 to 9 for those of other scripts, or <see langword="null"/> if an underscore is elsewhere.</summary>
    private static string? Plain(ReadOnlySpan<byte> text)
    {
        const int Longest = 4300;
        if (text.Length > Longest)
        {
            return null;
        }

        var characters = Encoding.UTF8.GetString(text).Trim();
        var builder = new StringBuilder(characters.Length);
        for (var index = 0; index < characters.Length; index++)
        {
            var character = characters[index];
            if (character == '_')
            {
                if (index == 0 || index + 1 == characters.Length || !char.IsDigit(characters[index - 1]) || !char.IsDigit(characters[index + 1]))
                {
                    return null;
                }
            }
            else
            {
                builder.Append(char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character);
            }
        }

        return builder.ToString();
    }
}
