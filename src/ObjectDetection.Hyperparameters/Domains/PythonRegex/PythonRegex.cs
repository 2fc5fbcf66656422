using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A regular expression that matches as Python's <c>re</c> does, in bounded time and under any culture.</summary>
/// <remarks>
/// The verdict on a pattern is that of Python 3.7's <c>re.compile</c>. Where a later version accepts more, so does this class: possessive quantifiers, atomic groups and
/// look-behinds wider than 2147483647 (3.11), <c>\N{name}</c> (3.8).
/// Matching is exact for ASCII texts, which all names of parameters are. Beyond ASCII, <c>\b</c> is .NET's, and characters outside the basic multilingual plane are
/// known as literals only.
/// </remarks>
internal sealed class PythonRegex
{
#if NET
    private const RegexOptions Linear = RegexOptions.NonBacktracking;
#else
    private const RegexOptions Linear = RegexOptions.None;
#endif

    // The larger a pattern is with its counted repeats written out, the longer a linear matcher takes to build.
    private const double MaxLinearSize = 2000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    // A linear matcher ends by itself; its limit only keeps the largest patterns on the longest texts in check.
    private static readonly TimeSpan LinearTimeLimit = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex?> match;
    private readonly Lazy<Regex?> search;

    private PythonRegex(DotNetPatternWriter translation)
    {
        var pattern = translation.ToString();
        var options = translation is { IsRegular: true, Size: <= MaxLinearSize } ? Linear : RegexOptions.None;
        match = new Lazy<Regex?>(() => translation.IsComplete ? Build($@"\A(?:{pattern})", options) : null);
        search = new Lazy<Regex?>(() => translation.IsComplete ? Build(pattern, options) : null);
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

        var writer = new DotNetPatternWriter(reading);
        PythonRegexParser.Parse(pattern, reading.IsVerbose, writer);
        return new PythonRegex(writer);
    }

    /// <summary>Matches at the start of a text, as Python's <c>re.match</c> does.</summary>
    public PythonMatch Match(string input) => Run(match.Value, input);

    /// <summary>Matches anywhere in a text, as Python's <c>re.search</c> does.</summary>
    public PythonMatch Search(string input) => Run(search.Value, input);

    private static Regex? Build(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant, options == RegexOptions.None ? TimeLimit : LinearTimeLimit);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static PythonMatch Run(Regex? regex, string input)
    {
        try
        {
            return regex is null ? PythonMatch.Unknown : regex.IsMatch(input) ? PythonMatch.Matched : PythonMatch.NotMatched;
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
    }
}

internal enum PythonMatch
{
    NotMatched,
    Matched,

    /// <summary>The time limit was exceeded. Python, which has none, can need much longer.</summary>
    TimedOut,

    /// <summary>.NET cannot express the pattern: it has a character given by name, or a lazy loop over nothing together with a reference.</summary>
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
