namespace ObjectDetection.Hyperparameters.Domains;

/// <content>The items of a branch, and what is skipped between them.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    private bool ParseItem()
    {
        var start = cursor.Position;
        var token = cursor.Take();
        if (Frame.Verbose && SkipVerbose(token))
        {
            return true;
        }

        if (PatternCursor.IsEscape(token))
        {
            return ParseEscape(start, PatternCursor.CodePoint(token));
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
                Frame.Add(ItemKind.Other, PatternShape.Character, sink.Mark);
                sink.Any();
                return true;
            case '^' or '$':
                return AddAnchor(token);
            default:
                return AddLiteral(token);
        }
    }

    private bool SkipVerbose(int token)
    {
        if (token is ' ' or '\t' or '\n' or '\r' or '\v' or '\f')
        {
            return true;
        }

        if (token != '#')
        {
            return false;
        }

        while (cursor.Next >= 0 && cursor.Take() != '\n')
        {
        }

        return true;
    }

    private bool AddLiteral(int codePoint)
    {
        Frame.Add(ItemKind.Other, PatternShape.Character, sink.Mark);
        sink.Literal(codePoint);
        return true;
    }

    private bool AddAnchor(int symbol)
    {
        Frame.Add(ItemKind.Anchor, default, sink.Mark);
        sink.Anchor(symbol);
        return true;
    }
}
