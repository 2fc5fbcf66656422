namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Groups and what is written with an opening parenthesis and a question mark.</content>
internal ref partial struct PythonRegexParser<TSink>
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
            case 'P':
                return ParseNamed(start, extension);
            case ':':
                return Open(GroupKind.Plain, start, 0, Frame.Verbose);
            case '>':
                return Open(GroupKind.Atomic, start, 0, Frame.Verbose);
            case '=':
                return Open(GroupKind.LookAhead, start, 0, Frame.Verbose);
            case '!':
                return Open(GroupKind.NegativeLookAhead, start, 0, Frame.Verbose);
            case '<':
                return ParseLookBehind(start, extension);
            case '#':
                return SkipComment(start);
            case '(':
                return ParseCondition(start);
            case var token when token == '-' || Flag(token) != PythonRegexFlags.None:
                return ParseFlags(start, token);
            default:
                return FailExtension(extension);
        }
    }

    private bool ParseLookBehind(int start, int extension)
    {
        switch (cursor.Take())
        {
            case PatternCursor.End:
                return Fail("unexpected end of pattern", cursor.Position);
            case '=':
                return OpenLookBehind(GroupKind.LookBehind, start);
            case '!':
                return OpenLookBehind(GroupKind.NegativeLookBehind, start);
            default:
                return FailExtension(extension);
        }
    }

    private bool OpenLookBehind(GroupKind kind, int start)
    {
        var outside = lookBehindGroups;
        if (outside < 0)
        {
            lookBehindGroups = groups.Count;
        }

        return Open(kind, start, outside, Frame.Verbose);
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

    private bool OpenCapture(int start, int nameStart, int nameLength) =>
        Open(GroupKind.Capture, start, groups.Open(nameStart, nameLength), Frame.Verbose);

    private bool Open(
        GroupKind kind,
        int start,
        int number,
        bool verbose,
        PythonRegexFlags add = PythonRegexFlags.None,
        PythonRegexFlags remove = PythonRegexFlags.None)
    {
        parseDepth += ParseDepth(kind);
        if (parseDepth > PythonRegexParser.MaxParseDepth)
        {
            return FailTooDeep(start);
        }

        orderMatters |= kind == GroupKind.Atomic;
        Frame.Add(ItemKind.Other, default, sink.Mark);
        depth++;
        Frame = new PatternFrame { Kind = kind, Start = start, Number = number, Verbose = verbose };
        sink.OpenGroup(kind, number, add, remove);
        return true;
    }

    private void CloseGroup()
    {
        cursor.Take();
        var closed = Frame;
        depth--;
        parseDepth -= ParseDepth(closed.Kind);
        var content = closed.Content;
        Frame.Item = CloseGroup(closed, content);
        sink.CloseGroup(closed.Kind, content.Min);
    }

    /// <summary>Ends a group and tells the shape of the item it makes.</summary>
    private PatternShape CloseGroup(in PatternFrame closed, PatternShape content)
    {
        switch (closed.Kind)
        {
            case GroupKind.Capture:
                groups.Close(closed.Number, content);
                return content.Nested();
            case GroupKind.LookBehind or GroupKind.NegativeLookBehind:
                lookBehindGroups = closed.Number;
                NoteLookBehind(closed.Start, content);
                return content.Asserted();
            case GroupKind.LookAhead or GroupKind.NegativeLookAhead:
                return content.Asserted();
            case GroupKind.ConditionalYes:
                return (content with { Min = 0 }).Nested();
            case GroupKind.Plain or GroupKind.ConditionalNo:
                return content;
            default:
                return content.Nested();
        }
    }

    /// <summary>How many calls deeper Python's parser goes for a group.</summary>
    private static int ParseDepth(GroupKind kind) => kind is GroupKind.ConditionalYes or GroupKind.ConditionalNo ? 1 : 2;

    private bool FailExtension(int start)
    {
        var text = cursor.Text(start, cursor.Position);
        return Fail($"unknown extension ?{text}", start - 1);
    }
}
