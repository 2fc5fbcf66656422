namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Character sets.</content>
internal ref partial struct PythonRegexParser
{
    // A member of a set that is a character given by name, whose number is not known here. A category is the negative of its letter.
    private const int NamedMember = -1;

    private bool ParseSet(int start)
    {
        Add(ItemKind.Other, PatternShape.Character);
        var isNegated = cursor.TryTake('^');
        writer?.BeginSet(isNegated);
        for (var isEmpty = true; cursor.Next >= 0; isEmpty = false)
        {
            if (!isEmpty && cursor.TryTake(']'))
            {
                writer?.EndSet();
                return true;
            }

            if (!ParseSetItem(start))
            {
                return false;
            }
        }

        return Fail("unterminated character set", start);
    }

    /// <summary>Parses a member of a set: a character, a category, or a range.</summary>
    private bool ParseSetItem(int setStart)
    {
        var lowStart = cursor.Position;
        if (!ParseSetMember(out var low))
        {
            return false;
        }

        if (!cursor.TryTake('-'))
        {
            return AddSetMember(low);
        }

        if (cursor.Next < 0)
        {
            return Fail("unterminated character set", setStart);
        }

        // A hyphen before the closing bracket stands for itself.
        if (cursor.Next == ']')
        {
            return AddSetMember(low) && AddSetMember('-');
        }

        var highStart = cursor.Position;
        if (!ParseSetMember(out var high))
        {
            return false;
        }

        if (low < NamedMember || high < NamedMember || (high < low && high >= 0))
        {
            var range = $"{cursor.TokenAt(lowStart)}-{cursor.TokenAt(highStart)}";
            return Fail($"bad character range {range}", cursor.Position - range.Length);
        }

        if (low == NamedMember || high == NamedMember)
        {
            return AddSetMember(NamedMember);
        }

        writer?.SetRange(low, high);
        return true;
    }

    private bool ParseSetMember(out int member)
    {
        var start = cursor.Position;
        member = cursor.Take();
        if (!PatternCursor.IsEscape(member))
        {
            return true;
        }

        var letter = PatternCursor.CodePoint(member);
        switch (letter)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                member = -letter;
                return true;
            case 'N':
                member = NamedMember;
                return SkipCharacterName(start);
            case 'b':
                member = '\b';
                return true;
            case >= '0' and <= '7':
                member = TakeOctal(letter - '0');
                return member <= HighestOctal || FailOctal(start);
            case '8' or '9':
                return FailEscape("bad escape ", start);
            default:
                return ParseCharacterEscape(start, letter, out member);
        }
    }

    private readonly bool AddSetMember(int member)
    {
        switch (member)
        {
            case NamedMember:
                writer?.NamedCharacter();
                break;
            case < 0:
                writer?.Category(-member);
                break;
            default:
                writer?.SetRange(member, member);
                break;
        }

        return true;
    }
}
