namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Reads a pattern token by token: a character, or a backslash together with the character after it.</summary>
internal struct PatternCursor
{
    /// <summary>The token after the last one.</summary>
    public const int End = -1;

    /// <summary>A backslash with nothing after it. Python refuses the pattern as soon as it comes in sight.</summary>
    public const int Dangling = -2;

    private const int EscapeBit = 1 << 21;

    private readonly string pattern;
    private int length;

    public PatternCursor(string pattern)
    {
        this.pattern = pattern;
        Seek(0);
    }

    /// <summary>Gets the token ahead.</summary>
    public int Next { get; private set; }

    /// <summary>Gets the index of the token ahead.</summary>
    public int Position { get; private set; }

    public static bool IsEscape(int token) => token >= EscapeBit;

    /// <summary>Returns the character of a token, without its backslash.</summary>
    public static int CodePoint(int token) => token & (EscapeBit - 1);

    /// <summary>Returns the pattern from an index to the token ahead.</summary>
    public readonly string TextFrom(int start) => pattern.Substring(start, Position - start);

    public readonly string TokenAt(int position)
    {
        var other = this;
        other.Seek(position);
        return pattern.Substring(position, other.length);
    }

    public int Take()
    {
        var token = Next;
        Seek(Position + length);
        return token;
    }

    public bool TryTake(char expected)
    {
        if (Next != expected)
        {
            return false;
        }

        Take();
        return true;
    }

    public void Seek(int position)
    {
        Position = position;
        if (position >= pattern.Length)
        {
            (Next, length) = (End, 0);
        }
        else if (pattern[position] != '\\')
        {
            Next = Decode(position);
        }
        else if (position + 1 < pattern.Length)
        {
            Next = Decode(position + 1) | EscapeBit;
            length++;
        }
        else
        {
            (Next, length) = (Dangling, 0);
        }
    }

    private int Decode(int position)
    {
        length = char.IsSurrogatePair(pattern, position) ? 2 : 1;
        return length == 2 ? char.ConvertToUtf32(pattern, position) : pattern[position];
    }
}
