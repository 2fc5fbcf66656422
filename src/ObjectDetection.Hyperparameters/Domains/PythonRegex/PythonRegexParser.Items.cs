namespace ObjectDetection.Hyperparameters.Domains;

/// <content>The items of a branch, and their quantifiers.</content>
internal ref partial struct PythonRegexParser
{
    private bool ParseItem()
    {
        var start = cursor.Position;
        var token = cursor.Take();
        if (Frame.IsVerbose && SkipVerbose(token))
        {
            return true;
        }

        switch (token)
        {
            case '[':
                return ParseSet(start);
            case '(':
                return ParseGroup(start);
            case '*':
                return ParseQuantifier(start, new RepeatRange(0, RepeatRange.Unbounded));
            case '+':
                return ParseQuantifier(start, new RepeatRange(1, RepeatRange.Unbounded));
            case '?':
                return ParseQuantifier(start, new RepeatRange(0, 1));
            case '{':
                return ParseBraces(start);
            case '.':
                Add(ItemKind.Other, PatternShape.Character);
                writer?.Any();
                return true;
            case '^' or '$':
                return AddAnchor(token);
            default:
                return PatternCursor.IsEscape(token) ? ParseEscape(start, PatternCursor.CodePoint(token)) : AddLiteral(token);
        }
    }

    private bool SkipVerbose(int token)
    {
        while (token == '#' && cursor.Next >= 0 && cursor.Take() != '\n')
        {
        }

        return token is '#' or ' ' or '\t' or '\n' or '\r' or '\v' or '\f';
    }

    private bool AddLiteral(int codePoint)
    {
        Add(ItemKind.Other, PatternShape.Character);
        writer?.Literal(codePoint);
        return true;
    }

    private bool AddAnchor(int symbol)
    {
        Add(ItemKind.Anchor, default);
        writer?.Anchor(symbol);
        return true;
    }

    /// <summary>Parses what follows an opening brace: a quantifier, or a brace that stands for itself.</summary>
    private bool ParseBraces(int start)
    {
        var inside = cursor.Position;
        if (cursor.Next == '}')
        {
            return AddLiteral('{');
        }

        var hasMin = TryTakeNumber(out var min);
        var (hasMax, max) = (hasMin, min);
        if (cursor.TryTake(','))
        {
            hasMax = TryTakeNumber(out max);
        }

        if (cursor.Next != '}')
        {
            if (cursor.Next != PatternCursor.Dangling)
            {
                cursor.Seek(inside);
            }

            return AddLiteral('{');
        }

        cursor.Take();
        if ((hasMin && min == RepeatRange.Unbounded) || (hasMax && max == RepeatRange.Unbounded))
        {
            return Fail("the repetition number is too large", start);
        }

        return hasMax && max < min
            ? Fail("min repeat greater than max repeat", inside)
            : ParseQuantifier(start, new RepeatRange(min, hasMax ? max : RepeatRange.Unbounded));
    }

    /// <summary>Reads decimal digits. A number that is too large becomes <see cref="RepeatRange.Unbounded"/>.</summary>
    private bool TryTakeNumber(out uint number)
    {
        number = 0;
        var start = cursor.Position;
        while (cursor.Next is >= '0' and <= '9')
        {
            number = (uint)Math.Min(((ulong)number * 10) + (uint)(cursor.Take() - '0'), RepeatRange.Unbounded);
        }

        return cursor.Position > start;
    }

    private bool ParseQuantifier(int start, RepeatRange range)
    {
        ref var frame = ref Frame;
        if (frame.Last is ItemKind.None or ItemKind.Anchor or ItemKind.Repeat)
        {
            return Fail(frame.Last == ItemKind.Repeat ? "multiple repeat" : "nothing to repeat", start);
        }

        // Python 3.7 has no possessive quantifiers; 3.11 does.
        var mode = cursor.TryTake('?') ? RepeatMode.Lazy : cursor.TryTake('+') ? RepeatMode.Possessive : RepeatMode.Greedy;
        var canBeEmpty = frame.Item.Min == 0;
        frame.Last = ItemKind.Repeat;
        frame.Item = frame.Item.Repeat(range);
        orderMatters |= mode == RepeatMode.Possessive;
        firstRepeat = Math.Min(firstRepeat, start);
        writer?.Repeat(frame.ItemMark, range, mode, canBeEmpty);
        return true;
    }
}
