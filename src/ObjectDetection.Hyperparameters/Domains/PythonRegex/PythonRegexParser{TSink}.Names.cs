namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Named groups, references by name, and conditionals.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    private bool ParseNamed(int start, int extension)
    {
        switch (cursor.Take())
        {
            case PatternCursor.End:
                return Fail("unexpected end of pattern", cursor.Position);
            case '<':
                return ParseNamedGroup(start);
            case '=':
                return ParseNamedReference();
            default:
                return FailExtension(extension);
        }
    }

    private bool ParseNamedGroup(int start)
    {
        if (!TakeName('>', out var nameStart, out var name))
        {
            return false;
        }

        if (!PythonIdentifier.IsIdentifier(name))
        {
            return FailName("bad character in group name ", nameStart, name);
        }

        var other = groups.Find(name);
        return other == 0
            ? OpenCapture(start, nameStart, name.Length)
            : Fail(
                Format($"redefinition of group name {PythonIdentifier.Quote(name)} as group {groups.Count + 1}; was group {other}"),
                nameStart);
    }

    private bool ParseNamedReference()
    {
        if (!TakeName(')', out var nameStart, out var name))
        {
            return false;
        }

        if (!PythonIdentifier.IsIdentifier(name))
        {
            return FailName("bad character in group name ", nameStart, name);
        }

        var number = groups.Find(name);
        return number == 0 ? FailName("unknown group name ", nameStart, name) : AddBackReference(number, nameStart);
    }

    private bool ParseCondition(int start)
    {
        if (!TakeName(')', out var nameStart, out var name) || !FindConditionGroup(nameStart, name, out var number))
        {
            return false;
        }

        orderMatters = true;
        NoteCondition(number, nameStart);
        return CheckLookBehindReference(number) && Open(GroupKind.ConditionalYes, start, number, Frame.Verbose);
    }

    /// <summary>Resolves the group of a conditional. A number may run ahead of the groups: Python looks only at the end.</summary>
    private bool FindConditionGroup(int nameStart, ReadOnlySpan<char> name, out int number)
    {
        if (PythonIdentifier.IsIdentifier(name))
        {
            number = groups.Find(name);
            return number > 0 || FailName("unknown group name ", nameStart, name);
        }

        if (!PythonIdentifier.TryParseNumber(name, out number))
        {
            return FailName("bad character in group name ", nameStart, name);
        }

        return number > 0 || Fail("bad group number", nameStart);
    }

    /// <summary>Checks that a reference inside a look-behind is to a group that was complete before it.</summary>
    private bool CheckLookBehindReference(int number)
    {
        if (lookBehindGroups < 0)
        {
            return true;
        }

        if (!groups.IsClosed(number))
        {
            return Fail("cannot refer to an open group", cursor.Position);
        }

        return number <= lookBehindGroups
            || Fail("cannot refer to group defined in the same lookbehind subpattern", cursor.Position);
    }

    /// <summary>Reads up to and over a terminator.</summary>
    private bool TakeName(char terminator, out int start, out ReadOnlySpan<char> name)
    {
        start = cursor.Position;
        while (cursor.Next >= 0 && cursor.Next != terminator)
        {
            cursor.Take();
        }

        name = cursor.Text(start, cursor.Position);
        if (name.IsEmpty)
        {
            return Fail("missing group name", start);
        }

        return cursor.TryTake(terminator) || Fail($"missing {terminator}, unterminated name", start);
    }

    private bool FailName(string reason, int start, ReadOnlySpan<char> name) => Fail($"{reason}{PythonIdentifier.Quote(name)}", start);
}
