using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A regular expression that matches as Python's <c>re</c> does, in bounded time and memory and under any culture.</summary>
/// <remarks>
/// <para>
/// The verdict on a pattern is that of Python 3.7's <c>re.compile</c>. Where a later version accepts more, so does this class: possessive quantifiers, atomic groups and
/// look-behinds wider than 2147483647 (3.11), <c>\N{name}</c> (3.8).
/// </para>
/// <para>
/// Short ASCII texts, which all names of parameters are, are matched by a tree in a limited number of steps. .NET matches what a tree cannot express, and other texts:
/// it backtracks, so time limits it. Beyond ASCII, <c>\b</c> is .NET's, and characters outside the basic multilingual plane are known as literals only.
/// </para>
/// <para>An instance is for one thread.</para>
/// </remarks>
internal sealed class PythonRegex
{
    // A usual pattern takes some thousands for all names of parameters.
    private const int MaxSteps = 300_000;

    // .NET writes out what a few characters repeat, so that a short pattern can exhaust the memory. A usual pattern has less than a hundred parts.
    private const double MaxSize = 50_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(50);

    /// <summary>The time that .NET has taken for all texts so far, which ends at the same limit.</summary>
    private readonly Stopwatch clock = new();
    private readonly uint width;
    private readonly PatternText text = new(MaxSteps);
    private readonly PatternNode? tree;
    private readonly Lazy<Regex?> match;
    private readonly Lazy<Regex?> search;

    private PythonRegex(uint width, PatternTreeWriter tree, DotNetPatternWriter translation)
    {
        this.width = width;
        this.tree = tree.IsComplete ? tree.ToNode() : null;
        match = new Lazy<Regex?>(() => Build(translation, $@"\A(?:{translation})"));
        search = new Lazy<Regex?>(() => Build(translation, translation.ToString()));
    }

    /// <summary>Determines whether Python can compile a pattern. Nothing is allocated for a valid pattern of up to 2500 groups.</summary>
    public static bool IsValid(string pattern) => Check(pattern) is null;

    /// <summary>Returns why Python cannot compile a pattern, or <see langword="null"/> if it can.</summary>
    public static PythonRegexError? Check(string pattern) => PythonRegexParser.Parse(pattern).Error;

    /// <summary>Compiles a pattern.</summary>
    /// <returns>The expression, or <see langword="null"/> and the reason if Python cannot compile the pattern.</returns>
    public static PythonRegex? TryCompile(string pattern, out PythonRegexError? error)
    {
        var reading = PythonRegexParser.Parse(pattern);
        error = reading.Error;
        if (error is not null)
        {
            return null;
        }

        var tree = new PatternTreeWriter(reading);
        var translation = new DotNetPatternWriter(reading);
        PythonRegexParser.Parse(pattern, reading.IsVerbose, tree);
        PythonRegexParser.Parse(pattern, reading.IsVerbose, translation);
        return new PythonRegex(reading.Width, tree, translation);
    }

    /// <summary>Matches at the start of a text, as Python's <c>re.match</c> does.</summary>
    public PythonMatch Match(string input) => Run(input, isSearch: false, match);

    /// <summary>Matches anywhere in a text, as Python's <c>re.search</c> does.</summary>
    public PythonMatch Search(string input) => Run(input, isSearch: true, search);

    private static Regex? Build(DotNetPatternWriter translation, string pattern)
    {
        try
        {
            return translation is { IsComplete: true, Size: <= MaxSize } ? new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit) : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private PythonMatch Run(string input, bool isSearch, Lazy<Regex?> regex)
    {
        if (input.Length < width)
        {
            return PythonMatch.NotMatched;
        }

        if (tree is not null && text.TryRead(input))
        {
            var ends = tree.Ends(text, isSearch ? text.AllPlaces : 1);
            if (text.HasSteps)
            {
                return Answer(ends != 0);
            }
        }

        return Run(regex.Value, input);
    }

    private static PythonMatch Answer(bool isMatch) => isMatch ? PythonMatch.Matched : PythonMatch.NotMatched;

    private PythonMatch Run(Regex? regex, string input)
    {
        if (regex is null || clock.Elapsed > TimeLimit)
        {
            return regex is null ? PythonMatch.Unknown : PythonMatch.TimedOut;
        }

        clock.Start();
        try
        {
            return Answer(regex.IsMatch(input));
        }
        catch (RegexMatchTimeoutException)
        {
            return PythonMatch.TimedOut;
        }
        catch (Exception e) when (e is InsufficientExecutionStackException or IndexOutOfRangeException or OverflowException)
        {
            // .NET's interpreter has been seen to lose count of its own stack on nested loops that can match nothing.
            return PythonMatch.Unknown;
        }
        finally
        {
            clock.Stop();
        }
    }
}

internal enum PythonMatch
{
    NotMatched,
    Matched,

    /// <summary>The time limit was exceeded. Python, which has none, can need much longer.</summary>
    TimedOut,

    /// <summary>.NET cannot express the pattern: it is too large, or has a character given by name, or a lazy loop over nothing together with a reference.</summary>
    Unknown,
}

/// <summary>Why Python's <c>re.compile</c> refuses a pattern, in the words of <c>re.error</c>.</summary>
/// <param name="Message">What is wrong, such as <c>nothing to repeat</c>.</param>
/// <param name="Position">The index, in the pattern, of the character that the message is about.</param>
internal readonly record struct PythonRegexError(string Message, int Position)
{
    public override string ToString() => $"{Message} at position {Text.Of(Position)}";
}

/// <summary>The inline flags of Python's <c>re</c>.</summary>
[Flags]
internal enum PythonRegexFlags
{
    None = 0,
    Template = 1, // t, undocumented: Python refuses every repeat with it
    IgnoreCase = 2, // i
    Locale = 4, // L: refused in text patterns
    MultiLine = 8, // m
    DotAll = 16, // s
    Unicode = 32, // u: the default of text patterns
    Verbose = 64, // x
    Ascii = 256, // a

    /// <summary>The flags that exclude one another and cannot be turned off.</summary>
    Types = Ascii | Locale | Unicode,
}
