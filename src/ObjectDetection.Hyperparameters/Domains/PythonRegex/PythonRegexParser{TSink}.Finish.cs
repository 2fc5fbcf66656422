namespace ObjectDetection.Hyperparameters.Domains;

/// <content>The checks that Python makes after it has parsed the whole pattern.</content>
internal ref partial struct PythonRegexParser<TSink>
{
    /// <summary>Remembers the first look-behind that Python would refuse; later syntax errors come before it.</summary>
    private void NoteLookBehind(int start, PatternShape content)
    {
        if (!content.IsFixed)
        {
            variableLookBehind = Math.Min(variableLookBehind, start);
        }
    }

    private void NoteCondition(int number, int position)
    {
        if (number > highestCondition)
        {
            highestCondition = number;
            highestConditionPosition = position;
        }
    }

    private bool Finish()
    {
        if (depth > 0 || cursor.Next == PatternCursor.Dangling)
        {
            return Fail("missing ), unterminated subpattern", Frame.Start);
        }

        return CheckTypeFlags() && CheckCompiled();
    }

    private bool CheckTypeFlags() =>
        (globalFlags & PythonRegexFlags.Types) != (PythonRegexFlags.Ascii | PythonRegexFlags.Unicode)
        || Fail("ASCII and UNICODE flags are incompatible", 0);

    private bool CheckCompiled()
    {
        if (Frame.Content.Height > PythonRegexParser.MaxCompileDepth)
        {
            return FailTooDeep(0);
        }

        if ((globalFlags & PythonRegexFlags.Template) != 0 && firstRepeat < variableLookBehind)
        {
            return firstRepeat == int.MaxValue || Fail("internal: unsupported template operator", firstRepeat);
        }

        if (variableLookBehind != int.MaxValue)
        {
            return Fail("look-behind requires fixed-width pattern", variableLookBehind);
        }

        return highestCondition <= groups.Count
            || Fail(Format($"invalid group reference {highestCondition}"), highestConditionPosition);
    }

    private bool FailTooDeep(int position) =>
        Fail("groups are nested too deeply (maximum recursion depth exceeded)", position);
}
