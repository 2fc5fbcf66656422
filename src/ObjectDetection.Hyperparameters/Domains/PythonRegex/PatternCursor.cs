using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Reads a pattern token by token: a character, or a backslash together with the character after it.</summary>
internal ref struct PatternCursor
{
    /// <summary>The token after the last one.</summary>
    public const int End = -1;

    /// <summary>A backslash with nothing after it. Python refuses the pattern as soon as it comes in sight.</summary>
    public const int Dangling = -2;

    private const int EscapeBit = 1 << 21;

    private readonly ReadOnlySpan<char> pattern;
    private int length;

    /// <summary>Begins at the first token.</summary>
    public PatternCursor(ReadOnlySpan<char> pattern)
    {
        this.pattern = pattern;
        Seek(0);
    }

    /// <summary>The token ahead.</summary>
    public int Next { get; private set; }

    /// <summary>The index of the token ahead.</summary>
    public int Position { get; private set; }

    /// <summary>The text of the token ahead.</summary>
    public readonly ReadOnlySpan<char> NextText => pattern.Slice(Position, length);

    /// <summary>Tells whether a token is a backslash and a character.</summary>
    public static bool IsEscape(int token) => token >= EscapeBit;

    /// <summary>The character of a token, without its backslash.</summary>
    public static int CodePoint(int token) => token & (EscapeBit - 1);

    /// <summary>The pattern between two indices.</summary>
    public readonly ReadOnlySpan<char> Text(int start, int end) => pattern[start..end];

    /// <summary>Returns the token ahead and goes on.</summary>
    public int Take()
    {
        var token = Next;
        Seek(Position + length);
        return token;
    }

    /// <summary>Goes on if the token ahead is the given character.</summary>
    public bool TryTake(char expected)
    {
        if (Next != expected)
        {
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Goes back, or on, to a token.</summary>
    public void Seek(int position)
    {
        Position = position;
        if (position >= pattern.Length)
        {
            Next = End;
            length = 0;
            return;
        }

        if (pattern[position] != '\\')
        {
            Next = Decode(position, out length);
        }
        else if (position + 1 < pattern.Length)
        {
            Next = Decode(position + 1, out length) | EscapeBit;
            length++;
        }
        else
        {
            Next = Dangling;
            length = 0;
        }
    }

    private readonly int Decode(int position, out int length)
    {
        length = 1;
        if (Rune.DecodeFromUtf16(pattern[position..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length = consumed;
            return rune.Value;
        }

        return pattern[position];
    }
}
