namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Runs the parser over a pattern, with memory for its open groups on the stack.</summary>
internal static class PythonRegexParser
{
    /// <summary>What Python's parser can nest before it raises <c>RecursionError</c>: two calls a group, one a conditional.</summary>
    /// <remarks>Measured on Python 3.7.16 under the default recursion limit: 494 groups, 988 conditionals.</remarks>
    public const int MaxParseDepth = 988;

    /// <summary>What Python's compiler can nest: up to three calls for a repeated group with alternatives.</summary>
    /// <remarks>Measured on Python 3.7.16 under the default recursion limit: 330 such groups.</remarks>
    public const int MaxCompileDepth = 990;

    private const int MaxGroupsOnStack = 2500;

    /// <summary>Parses a pattern into a sink.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="earlier">What an earlier parse of the same pattern found; <see cref="PythonRegexReading.Initial"/> if none.</param>
    /// <param name="sink">Receives the parts. Those given before a restart count too, so pass what an earlier parse found.</param>
    public static PythonRegexReading Parse<TSink>(ReadOnlySpan<char> pattern, PythonRegexReading earlier, TSink sink)
        where TSink : IPythonRegexSink
    {
        var parentheses = pattern.Count('(');
        Span<PatternFrame> frames = stackalloc PatternFrame[Math.Min(parentheses, MaxParseDepth) + 1];
        Span<PatternGroups.Entry> groups = parentheses <= MaxGroupsOnStack
            ? stackalloc PatternGroups.Entry[parentheses]
            : new PatternGroups.Entry[parentheses];
        return new PythonRegexParser<TSink>(pattern, frames, groups, sink).Parse(earlier.Verbose);
    }
}
