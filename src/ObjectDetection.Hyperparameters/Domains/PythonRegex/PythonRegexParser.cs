namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What a reading of a pattern found, and how to read it again.</summary>
/// <param name="Error">Why Python refuses the pattern, if it does.</param>
/// <param name="GlobalFlags">The flags that hold for the whole pattern, wherever they were written.</param>
/// <param name="IsVerbose">Whether the whole pattern is read with white space and comments skipped.</param>
/// <param name="OrderMatters">Whether it matters which of several ways to match comes first: to a reference, a conditional, an atomic group.</param>
/// <param name="Width">The length of the shortest text that can match.</param>
internal readonly record struct PythonRegexReading(PythonRegexError? Error, PythonRegexFlags GlobalFlags, bool IsVerbose, bool OrderMatters, uint Width);

/// <summary>A parser for Python's regular expressions: the grammar, checks and quirks of Python 3.7's <c>sre_parse.py</c>.</summary>
/// <remarks>
/// A method that fails returns false, and so does its caller. Open groups are kept on an explicit stack, so that no pattern can overflow the thread's.
/// </remarks>
internal ref partial struct PythonRegexParser
{
    // What Python 3.7.16 can parse before it raises RecursionError: two calls a group, one a conditional (494 groups, 988 conditionals, measured).
    private const int MaxParseDepth = 988;

    // What it can compile: up to three calls for a repeated group with alternatives (330 such groups, measured).
    private const int MaxCompileDepth = 990;

    private const int MaxGroupsOnStack = 2500;
    private const string TooDeep = "groups are nested too deeply (maximum recursion depth exceeded)";

    private readonly string pattern;
    private readonly bool isVerbose;
    private readonly PatternWriter? writer;
    private readonly Span<PatternFrame> frames;

    private PatternCursor cursor;
    private PatternGroups groups;
    private PythonRegexFlags globalFlags;
    private PythonRegexError? error;
    private int depth;
    private int parseDepth;
    private bool mustRestart;
    private bool orderMatters;

    /// <summary>The number of groups before the outermost open look-behind, which can refer only to those; -1 outside of one.</summary>
    private int lookBehindGroups = -1;

    // What Python checks only after the last character: positions, or int.MaxValue where there is nothing to report.
    private int variableLookBehind = int.MaxValue;
    private int firstRepeat = int.MaxValue;
    private int highestCondition;
    private int highestConditionPosition;

    private PythonRegexParser(string pattern, bool isVerbose, PatternWriter? writer, Span<PatternFrame> frames, Span<PatternGroup> groups)
    {
        this.pattern = pattern;
        this.isVerbose = isVerbose;
        this.writer = writer;
        this.frames = frames;
        this.groups = new PatternGroups(pattern, groups);
        cursor = new PatternCursor(pattern);
        globalFlags = isVerbose ? PythonRegexFlags.Verbose : PythonRegexFlags.None;
        frames[0] = new PatternFrame { Kind = GroupKind.Root, IsVerbose = isVerbose };
    }

    private readonly ref PatternFrame Frame => ref frames[depth];

    /// <summary>Parses a pattern and, if there is a writer, passes it every part.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isVerbose">Whether white space and comments are skipped from the start.</param>
    /// <param name="writer">The writer; it needs what an earlier reading of the pattern found.</param>
    public static PythonRegexReading Parse(string pattern, bool isVerbose = false, PatternWriter? writer = null)
    {
        var parentheses = 0;
        foreach (var character in pattern)
        {
            parentheses += character == '(' ? 1 : 0;
        }

        Span<PatternFrame> frames = stackalloc PatternFrame[Math.Min(parentheses, MaxParseDepth) + 1];
        Span<PatternGroup> groups = parentheses <= MaxGroupsOnStack ? stackalloc PatternGroup[parentheses] : new PatternGroup[parentheses];
        var parser = new PythonRegexParser(pattern, isVerbose, writer, frames, groups);
        if (!parser.ParsePattern() && parser.mustRestart)
        {
            parser = new PythonRegexParser(pattern, isVerbose: true, writer, frames, groups);
            parser.ParsePattern();
        }

        return new PythonRegexReading(parser.error, parser.globalFlags, parser.isVerbose, parser.orderMatters, parser.Frame.Content.Min);
    }

    private bool ParsePattern()
    {
        while (cursor.Next >= 0)
        {
            if (cursor.Next == ')')
            {
                if (depth == 0)
                {
                    return CheckTypeFlags() && Fail("unbalanced parenthesis", cursor.Position);
                }

                CloseGroup();
            }
            else if (!(cursor.Next == '|' ? ParseBar() : ParseItem()))
            {
                return false;
            }
        }

        return depth > 0 || cursor.Next == PatternCursor.Dangling
            ? Fail("missing ), unterminated subpattern", Frame.Start)
            : CheckTypeFlags() && CheckCompiled();
    }

    private bool ParseBar()
    {
        if (Frame.Kind == GroupKind.ConditionalNo)
        {
            return Fail("conditional backref with more than two branches", cursor.Position);
        }

        if (Frame.Kind == GroupKind.ConditionalYes)
        {
            Frame.Kind = GroupKind.ConditionalNo;
        }

        cursor.Take();
        Frame.BeginBranch();
        writer?.Alternative();
        return true;
    }

    private bool CheckTypeFlags() =>
        (globalFlags & PythonRegexFlags.Types) != (PythonRegexFlags.Ascii | PythonRegexFlags.Unicode)
        || Fail("ASCII and UNICODE flags are incompatible", 0);

    private bool CheckCompiled()
    {
        if (Frame.Content.Height > MaxCompileDepth)
        {
            return Fail(TooDeep, 0);
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
            || Fail($"invalid group reference {Text.Of(highestCondition)}", highestConditionPosition);
    }

    private readonly void Add(ItemKind kind, PatternShape shape) => Frame.Add(kind, shape, writer?.Mark ?? 0);

    /// <summary>Notes why the pattern is refused, and returns false. A dangling backslash in sight comes first, as in Python's tokenizer.</summary>
    private bool Fail(string message, int position)
    {
        error = cursor.Next == PatternCursor.Dangling
            ? new PythonRegexError("bad escape (end of pattern)", pattern.Length - 1)
            : new PythonRegexError(message, position);
        return false;
    }
}
