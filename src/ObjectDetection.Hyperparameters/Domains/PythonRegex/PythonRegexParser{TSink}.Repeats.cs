namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Quantifiers.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    /// <summary>Parses what follows an opening brace: a quantifier, or a brace that stands for itself.</summary>
    private bool ParseBraces(int start)
    {
        var inside = cursor.Position;
        if (cursor.Next == '}')
        {
            return AddLiteral('{');
        }

        var hasMin = TryTakeNumber(out var min);
        var hasMax = hasMin;
        var max = min;
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

        if (hasMax && max < min)
        {
            return Fail("min repeat greater than max repeat", inside);
        }

        return ParseQuantifier(start, new RepeatRange(min, hasMax ? max : RepeatRange.Unbounded));
    }

    /// <summary>Reads decimal digits; a number too large comes out as <see cref="RepeatRange.Unbounded"/>.</summary>
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
        if (frame.Last is ItemKind.None or ItemKind.Anchor)
        {
            return Fail("nothing to repeat", start);
        }

        if (frame.Last == ItemKind.Repeat)
        {
            return Fail("multiple repeat", start);
        }

        // Python 3.7 knows no possessive quantifiers; 3.11 does.
        var mode = cursor.TryTake('?') ? RepeatMode.Lazy : cursor.TryTake('+') ? RepeatMode.Possessive : RepeatMode.Greedy;
        var canBeEmpty = frame.Item.Min == 0;
        frame.Last = ItemKind.Repeat;
        frame.Item = frame.Item.Repeat(range);
        orderMatters |= mode == RepeatMode.Possessive;
        firstRepeat = Math.Min(firstRepeat, start);
        sink.Repeat(frame.ItemMark, range, mode, canBeEmpty);
        return true;
    }
}
