using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>A regular expression that matches as Python's <c>re</c> does, in bounded time and under any culture.</summary>
/// <remarks>
/// Exact for ASCII texts, which all names of parameters are. Beyond ASCII, <c>\b</c> is .NET's, and characters outside the
/// basic multilingual plane are known as literals only.
/// </remarks>
internal sealed class PythonRegex
{
    /// <summary>The larger a pattern, its counted repeats written out, the slower a linear matcher is to build.</summary>
    private const double MaxLinearSize = 2000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);

    // A linear matcher ends by itself; its limit only keeps the largest patterns on the longest texts in check.
    private static readonly TimeSpan LinearTimeLimit = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex?> match;
    private readonly Lazy<Regex?> search;

    private PythonRegex(DotNetPatternWriter translation)
    {
        var pattern = translation.ToString();
        var isLinear = translation is { IsRegular: true, Size: <= MaxLinearSize };
        match = new Lazy<Regex?>(() => translation.IsComplete ? Build($@"\A(?:{pattern})", isLinear) : null);
        search = new Lazy<Regex?>(() => translation.IsComplete ? Build(pattern, isLinear) : null);
    }

    /// <summary>Compiles a pattern.</summary>
    /// <returns>Null, with the reason, where Python's <c>re.compile</c> fails.</returns>
    public static PythonRegex? TryCompile(string pattern, out PythonRegexError? error)
    {
        var reading = PythonRegexParser.Parse(pattern, PythonRegexReading.Initial, default(CheckingSink));
        error = reading.Error;
        if (error is not null)
        {
            return null;
        }

        var writer = new DotNetPatternWriter(reading);
        PythonRegexParser.Parse(pattern, reading, writer);
        return new PythonRegex(writer);
    }

    /// <summary>Matches at the start of a text, as Python's <c>re.match</c> does.</summary>
    public PythonMatch Match(string input) => Run(match.Value, input);

    /// <summary>Matches anywhere in a text, as Python's <c>re.search</c> does.</summary>
    public PythonMatch Search(string input) => Run(search.Value, input);

    private static Regex? Build(string pattern, bool isLinear)
    {
        try
        {
            return isLinear
                ? new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LinearTimeLimit)
                : new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
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
