using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A parser for Python's regular expressions: the grammar, checks and quirks of Python 3.7's <c>sre_parse.py</c>.</summary>
/// <remarks>Open groups are kept on an explicit stack, so no pattern can overflow the thread's.</remarks>
internal ref partial struct PythonRegexParser<TSink>
    where TSink : IPythonRegexSink
{
    private readonly ReadOnlySpan<char> pattern;
    private readonly Span<PatternFrame> frames;
    private readonly Span<PatternGroups.Entry> groupMemory;
    private readonly TSink sink;

    private PatternCursor cursor;
    private PatternGroups groups;
    private PythonRegexFlags globalFlags;
    private PythonRegexError? error;
    private int depth;
    private int parseDepth;
    private bool isVerbose;
    private bool mustRestart;
    private bool orderMatters;

    /// <summary>The number of groups before the outermost open look-behind, which may refer only to those; -1 outside of one.</summary>
    private int lookBehindGroups;

    // What Python checks only after the last character: positions, or int.MaxValue where there is nothing to say.
    private int variableLookBehind;
    private int firstRepeat;
    private int highestCondition;
    private int highestConditionPosition;

    /// <summary>Prepares to parse a pattern.</summary>
    public PythonRegexParser(ReadOnlySpan<char> pattern, Span<PatternFrame> frames, Span<PatternGroups.Entry> groupMemory, TSink sink)
    {
        this.pattern = pattern;
        this.frames = frames;
        this.groupMemory = groupMemory;
        this.sink = sink;
    }

    [UnscopedRef]
    private ref PatternFrame Frame => ref frames[depth];

    /// <summary>Parses the pattern.</summary>
    /// <param name="verbose">Whether to skip white space and comments from the start.</param>
    public PythonRegexReading Parse(bool verbose)
    {
        Begin(verbose);
        if (!ParsePattern() && mustRestart)
        {
            Begin(verbose: true);
            ParsePattern();
        }

        return new PythonRegexReading(error, globalFlags, isVerbose, orderMatters);
    }

    private void Begin(bool verbose)
    {
        isVerbose = verbose;
        globalFlags = verbose ? PythonRegexFlags.Verbose : PythonRegexFlags.None;
        cursor = new PatternCursor(pattern);
        groups = new PatternGroups(pattern, groupMemory);
        depth = parseDepth = 0;
        mustRestart = orderMatters = false;
        lookBehindGroups = -1;
        variableLookBehind = firstRepeat = int.MaxValue;
        highestCondition = highestConditionPosition = 0;
        Frame = new PatternFrame { Kind = GroupKind.Root, Verbose = verbose };
    }

    private bool ParsePattern()
    {
        while (true)
        {
            switch (cursor.Next)
            {
                case PatternCursor.End or PatternCursor.Dangling:
                    return Finish();
                case ')' when depth == 0:
                    return CheckTypeFlags() && Fail("unbalanced parenthesis", cursor.Position);
                case ')':
                    CloseGroup();
                    break;
                case '|':
                    if (!ParseBar())
                    {
                        return false;
                    }

                    break;
                default:
                    if (!ParseItem())
                    {
                        return false;
                    }

                    break;
            }
        }
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
        sink.Alternative();
        return true;
    }

    /// <summary>Notes why the pattern is refused. A dangling backslash in sight comes first, as in Python's tokenizer.</summary>
    /// <returns>False, for the caller to return.</returns>
    private bool Fail(string message, int position)
    {
        error = cursor.Next == PatternCursor.Dangling
            ? new PythonRegexError("bad escape (end of pattern)", pattern.Length - 1)
            : new PythonRegexError(message, position);
        return false;
    }
}
