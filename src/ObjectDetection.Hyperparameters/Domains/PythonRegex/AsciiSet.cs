namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A set of ASCII characters.</summary>
/// <param name="Low">A bit for each of the characters 0 to 63.</param>
/// <param name="High">A bit for each of the characters 64 to 127.</param>
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    public const char Last = '\x7F';

    public static AsciiSet All => new(ulong.MaxValue, ulong.MaxValue);

    public static AsciiSet Word { get; } = Range('a', 'z') | Range('A', 'Z') | Range('0', '9') | Range('_', '_');

    public AsciiSet Complement => new(~Low, ~High);

    /// <summary>Returns the ASCII characters of a range. The range can end beyond ASCII.</summary>
    public static AsciiSet Range(int low, int high)
    {
        var set = default(AsciiSet);
        for (var character = low; character <= Math.Min(high, Last); character++)
        {
            var bit = 1UL << (character % 64);
            set |= character < 64 ? new AsciiSet(bit, 0) : new AsciiSet(0, bit);
        }

        return set;
    }

    /// <summary>Returns what Python's <c>\d</c>, <c>\w</c>, <c>\s</c> or a complement matches.</summary>
    public static AsciiSet Category(char letter, bool ascii) => letter switch
    {
        'd' => Range('0', '9'),
        'w' => Word,
        's' => Range('\t', '\r') | Range(' ', ' ') | (ascii ? default : Range('\x1C', '\x1F')),
        _ => Category(char.ToLowerInvariant(letter), ascii).Complement,
    };

    /// <summary>Returns the characters of a range and, if case is ignored, their variants.</summary>
    public static AsciiSet Range(int low, int high, bool ignoresCase, bool ascii)
    {
        var set = Range(low, high);
        for (var letter = 'a'; letter <= 'z' && ignoresCase; letter++)
        {
            if (DotNetSetWriter.CaseVariants(letter, ascii).Any(variant => variant >= low && variant <= high))
            {
                set |= Range(letter, letter) | Range(char.ToUpperInvariant(letter), char.ToUpperInvariant(letter));
            }
        }

        return set;
    }

    public static AsciiSet operator |(AsciiSet left, AsciiSet right) => new(left.Low | right.Low, left.High | right.High);

    public bool Contains(char character) => ((character < 64 ? Low : High) >> (character % 64) & 1) != 0;
}
