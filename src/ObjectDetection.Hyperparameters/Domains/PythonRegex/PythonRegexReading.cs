namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What a reading of a pattern found, and how to read it again.</summary>
/// <param name="Error">Why Python refuses the pattern; null when it does not.</param>
/// <param name="GlobalFlags">The flags that hold for the whole pattern, wherever they were written.</param>
/// <param name="Verbose">Whether the whole pattern is read with white space and comments skipped.</param>
/// <param name="OrderMatters">Whether it matters which of several ways to match comes first: to a reference, a conditional, an atomic group.</param>
internal readonly record struct PythonRegexReading(PythonRegexError? Error, PythonRegexFlags GlobalFlags, bool Verbose, bool OrderMatters)
{
    /// <summary>The state before anything was read.</summary>
    public static PythonRegexReading Initial => default;
}
