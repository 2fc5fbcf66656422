namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Inline flags, global as in <c>(?i)</c> or for a group as in <c>(?i-s:…)</c>.</content>
internal ref partial struct PythonRegexParser
{
    private static PythonRegexFlags Flag(int token) => token switch
    {
        'i' => PythonRegexFlags.IgnoreCase,
        'L' => PythonRegexFlags.Locale,
        'm' => PythonRegexFlags.MultiLine,
        's' => PythonRegexFlags.DotAll,
        'x' => PythonRegexFlags.Verbose,
        'a' => PythonRegexFlags.Ascii,
        't' => PythonRegexFlags.Template,
        'u' => PythonRegexFlags.Unicode,
        _ => PythonRegexFlags.None,
    };

    /// <summary>Parses flags, of which the first letter or the minus was read.</summary>
    private bool ParseFlags(int start, int token)
    {
        var add = PythonRegexFlags.None;
        var remove = PythonRegexFlags.None;
        if (token != '-' && !ParseAddedFlags(ref token, ref add))
        {
            return false;
        }

        if (token == ')')
        {
            return AddGlobalFlags(add);
        }

        if ((add & PythonRegexFlags.Template) != 0)
        {
            return Fail("bad inline flags: cannot turn on global flag", cursor.Position - 1);
        }

        if (token == '-' && !ParseRemovedFlags(ref remove))
        {
            return false;
        }

        if ((remove & PythonRegexFlags.Template) != 0)
        {
            return Fail("bad inline flags: cannot turn off global flag", cursor.Position - 1);
        }

        return (add & remove) == 0
            ? Open((add | remove) == 0 ? GroupKind.Plain : GroupKind.Flagged, start, 0, add, remove)
            : Fail("bad inline flags: flag turned on and off", cursor.Position - 1);
    }

    /// <summary>Reads flags up to and over a parenthesis, a minus or a colon.</summary>
    private bool ParseAddedFlags(ref int token, ref PythonRegexFlags add)
    {
        while (true)
        {
            var flag = Flag(token);
            if (flag == PythonRegexFlags.Locale)
            {
                return Fail("bad inline flags: cannot use 'L' flag with a str pattern", cursor.Position);
            }

            add |= flag;
            if ((flag & PythonRegexFlags.Types) != 0 && (add & PythonRegexFlags.Types) != flag)
            {
                return Fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", cursor.Position);
            }

            var position = cursor.Position;
            token = cursor.Take();
            if (token is ')' or '-' or ':')
            {
                return true;
            }

            if (Flag(token) == PythonRegexFlags.None)
            {
                return FailFlag(position, "missing -, : or )");
            }
        }
    }

    /// <summary>Reads flags up to and over a colon.</summary>
    private bool ParseRemovedFlags(ref PythonRegexFlags remove)
    {
        while (true)
        {
            var position = cursor.Position;
            var token = cursor.Take();
            if (token == ':' && remove != PythonRegexFlags.None)
            {
                return true;
            }

            var flag = Flag(token);
            if (flag == PythonRegexFlags.None)
            {
                return FailFlag(position, remove == PythonRegexFlags.None ? "missing flag" : "missing :");
            }

            if ((flag & PythonRegexFlags.Types) != 0)
            {
                return Fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", cursor.Position);
            }

            remove |= flag;
        }
    }

    /// <summary>Adds flags that hold for the whole pattern. A late verbose flag makes Python read it all again, once.</summary>
    private bool AddGlobalFlags(PythonRegexFlags flags)
    {
        globalFlags |= flags;
        if ((globalFlags & PythonRegexFlags.Verbose) == 0 || Frame.IsVerbose)
        {
            return true;
        }

        if (isVerbose)
        {
            return Fail("global flags inside a group that turns off verbose mode", cursor.Position);
        }

        mustRestart = true;
        return false;
    }

    private bool FailFlag(int position, string missing) =>
        Fail(position < pattern.Length && char.IsLetter(pattern, position) ? "unknown flag" : missing, position);
}
