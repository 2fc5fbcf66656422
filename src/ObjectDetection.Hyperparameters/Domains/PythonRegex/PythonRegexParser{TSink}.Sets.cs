namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Character sets.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    /// <summary>In a set, stands for <c>\d</c>, <c>\w</c>, <c>\s</c> and their complements.</summary>
    private const int CategoryMember = -1;

    /// <summary>In a set, stands for a character given by name, whose number is not known here.</summary>
    private const int NamedMember = -2;

    private bool ParseSet(int start)
    {
        Frame.Add(ItemKind.Other, PatternShape.Character, sink.Mark);
        sink.BeginSet(cursor.TryTake('^'));
        var isEmpty = true;
        while (true)
        {
            if (cursor.Next < 0)
            {
                return Fail("unterminated character set", start);
            }

            if (cursor.Next == ']' && !isEmpty)
            {
                cursor.Take();
                sink.EndSet();
                return true;
            }

            if (!ParseSetItem(start))
            {
                return false;
            }

            isEmpty = false;
        }
    }

    /// <summary>Parses a member of a set: a character, a category, or a range.</summary>
    private bool ParseSetItem(int setStart)
    {
        if (!ParseSetMember(out var low, out var lowToken))
        {
            return false;
        }

        if (!cursor.TryTake('-'))
        {
            return AddSetMember(low, lowToken);
        }

        if (cursor.Next < 0)
        {
            return Fail("unterminated character set", setStart);
        }

        // A hyphen before the closing bracket stands for itself.
        if (cursor.Next == ']')
        {
            AddSetMember(low, lowToken);
            sink.SetRange('-', '-');
            return true;
        }

        return ParseSetMember(out var high, out var highToken) && AddSetRange(low, lowToken, high, highToken);
    }

    private bool ParseSetMember(out int member, out ReadOnlySpan<char> token)
    {
        var start = cursor.Position;
        token = cursor.NextText;
        member = cursor.Take();
        return !PatternCursor.IsEscape(member) || ParseSetEscape(start, PatternCursor.CodePoint(member), out member);
    }

    private bool AddSetMember(int member, ReadOnlySpan<char> token)
    {
        switch (member)
        {
            case CategoryMember:
                sink.Category(token[1]);
                break;
            case NamedMember:
                sink.NamedCharacter();
                break;
            default:
                sink.SetRange(member, member);
                break;
        }

        return true;
    }

    private bool AddSetRange(int low, ReadOnlySpan<char> lowToken, int high, ReadOnlySpan<char> highToken)
    {
        if (low == CategoryMember || high == CategoryMember || (high < low && high >= 0))
        {
            return Fail($"bad character range {lowToken}-{highToken}", cursor.Position - lowToken.Length - 1 - highToken.Length);
        }

        if (low == NamedMember || high == NamedMember)
        {
            sink.NamedCharacter();
        }
        else
        {
            sink.SetRange(low, high);
        }

        return true;
    }
}
