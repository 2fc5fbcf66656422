namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Groups, references to them, and what else begins with an opening parenthesis.</content>
internal ref partial struct PythonRegexParser
{
    /// <summary>Parses what an opening parenthesis begins, up to where its content starts.</summary>
    private bool ParseGroup(int start)
    {
        if (!cursor.TryTake('?'))
        {
            return OpenCapture(start, 0, 0);
        }

        var extension = cursor.Position;
        switch (cursor.Take())
        {
            case PatternCursor.End:
                return Fail("unexpected end of pattern", cursor.Position);
            case ':':
                return Open(GroupKind.Plain, start);
            case '>':
                return Open(GroupKind.Atomic, start);
            case '=':
                return Open(GroupKind.LookAhead, start);
            case '!':
                return Open(GroupKind.NegativeLookAhead, start);
            case 'P' when cursor.TryTake('<'):
                return ParseNamedGroup(start);
            case 'P' when cursor.TryTake('='):
                return ParseNamedReference();
            case '<' when cursor.TryTake('='):
                return OpenLookBehind(GroupKind.LookBehind, start);
            case '<' when cursor.TryTake('!'):
                return OpenLookBehind(GroupKind.NegativeLookBehind, start);
            case 'P' or '<':
                return cursor.Take() == PatternCursor.End
                    ? Fail("unexpected end of pattern", cursor.Position)
                    : Fail($"unknown extension ?{cursor.TextFrom(extension)}", extension - 1);
            case '#':
                return SkipComment(start);
            case '(':
                return ParseCondition(start);
            case var token when token == '-' || Flag(token) != PythonRegexFlags.None:
                return ParseFlags(start, token);
            default:
                return Fail($"unknown extension ?{cursor.TextFrom(extension)}", extension - 1);
        }
    }

    private bool SkipComment(int start)
    {
        while (cursor.Next >= 0)
        {
            if (cursor.Take() == ')')
            {
                return true;
            }
        }

        return Fail("missing ), unterminated comment", start);
    }

    private bool ParseNamedGroup(int start)
    {
        if (!TakeIdentifier('>', out var nameStart, out var nameEnd))
        {
            return false;
        }

        var other = groups.Find(nameStart, nameEnd);
        return other == 0
            ? OpenCapture(start, nameStart, nameEnd)
            : FailName("redefinition of group name ", nameStart, nameEnd, $" as group {Text.Of(groups.Count + 1)}; was group {Text.Of(other)}");
    }

    private bool ParseNamedReference() =>
        TakeIdentifier(')', out var nameStart, out var nameEnd)
        && FindGroup(nameStart, nameEnd, out var number)
        && AddBackReference(number, nameStart);

    private bool ParseCondition(int start)
    {
        if (!TakeName(')', out var nameStart, out var nameEnd) || !FindConditionGroup(nameStart, nameEnd, out var number))
        {
            return false;
        }

        orderMatters = true;
        if (number > highestCondition)
        {
            (highestCondition, highestConditionPosition) = (number, nameStart);
        }

        return CheckLookBehindReference(number) && Open(GroupKind.ConditionalYes, start, number);
    }

    /// <summary>Resolves the group of a conditional. A number can run ahead of the groups: Python checks it only at the end.</summary>
    private bool FindConditionGroup(int nameStart, int nameEnd, out int number)
    {
        if (PythonIdentifier.IsIdentifier(pattern, nameStart, nameEnd))
        {
            return FindGroup(nameStart, nameEnd, out number);
        }

        return PythonIdentifier.TryParseNumber(pattern, nameStart, nameEnd, out number)
            ? number > 0 || Fail("bad group number", nameStart)
            : FailName("bad character in group name ", nameStart, nameEnd);
    }

    private bool FindGroup(int nameStart, int nameEnd, out int number)
    {
        number = groups.Find(nameStart, nameEnd);
        return number > 0 || FailName("unknown group name ", nameStart, nameEnd);
    }

    private bool TakeIdentifier(char terminator, out int start, out int end) =>
        TakeName(terminator, out start, out end)
        && (PythonIdentifier.IsIdentifier(pattern, start, end) || FailName("bad character in group name ", start, end));

    /// <summary>Reads up to and over a terminator.</summary>
    private bool TakeName(char terminator, out int start, out int end)
    {
        start = cursor.Position;
        while (cursor.Next >= 0 && cursor.Next != terminator)
        {
            cursor.Take();
        }

        end = cursor.Position;
        return start == end
            ? Fail("missing group name", start)
            : cursor.TryTake(terminator) || Fail($"missing {terminator}, unterminated name", start);
    }

    private bool OpenCapture(int start, int nameStart, int nameEnd) => Open(GroupKind.Capture, start, groups.Open(nameStart, nameEnd));

    private bool OpenLookBehind(GroupKind kind, int start)
    {
        var outside = lookBehindGroups;
        lookBehindGroups = outside < 0 ? groups.Count : outside;
        return Open(kind, start, outside);
    }

    private bool Open(GroupKind kind, int start, int number = 0, PythonRegexFlags add = PythonRegexFlags.None, PythonRegexFlags remove = PythonRegexFlags.None)
    {
        parseDepth += ParseDepth(kind);
        if (parseDepth > MaxParseDepth)
        {
            return Fail(TooDeep, start);
        }

        orderMatters |= kind == GroupKind.Atomic;
        Add(ItemKind.Other, default);
        var verbose = (Frame.IsVerbose || (add & PythonRegexFlags.Verbose) != 0) && (remove & PythonRegexFlags.Verbose) == 0;
        depth++;
        Frame = new PatternFrame { Kind = kind, Start = start, Number = number, IsVerbose = verbose };
        writer?.OpenGroup(kind, number, add, remove);
        return true;
    }

    private void CloseGroup()
    {
        cursor.Take();
        var closed = Frame;
        var content = closed.Content;
        depth--;
        parseDepth -= ParseDepth(closed.Kind);
        switch (closed.Kind)
        {
            case GroupKind.Capture:
                groups.Close(closed.Number, content);
                break;
            case GroupKind.LookBehind or GroupKind.NegativeLookBehind:
                lookBehindGroups = closed.Number;
                variableLookBehind = content.IsFixed ? variableLookBehind : Math.Min(variableLookBehind, closed.Start);
                break;
        }

        Frame.Item = closed.Kind switch
        {
            GroupKind.Plain or GroupKind.ConditionalNo => content,
            GroupKind.ConditionalYes => (content with { Min = 0 }).Nested(),
            GroupKind.Capture or GroupKind.Flagged or GroupKind.Atomic => content.Nested(),
            _ => content.Asserted(),
        };
        writer?.CloseGroup(closed.Kind, content.Min);
    }

    /// <summary>Returns how many calls deeper Python's parser goes for a group.</summary>
    private static int ParseDepth(GroupKind kind) => kind is GroupKind.ConditionalYes or GroupKind.ConditionalNo ? 1 : 2;

    private bool FailName(string reason, int start, int end, string rest = "") =>
        Fail(reason + PythonIdentifier.Quote(pattern.Substring(start, end - start)) + rest, start);
}
