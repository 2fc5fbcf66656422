namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Tells whether Python can compile a regular expression.</summary>
/// <remarks>
/// The verdict is that of Python 3.7's <c>re.compile</c> on a text pattern. Where a later version accepts more, so does
/// this check: possessive quantifiers and atomic groups (3.11), <c>\N{name}</c> (3.8),
/// look-behinds wider than 2147483647 (3.11).
/// </remarks>
internal static class PythonRegexSyntax
{
    /// <summary>Tells whether Python can compile the pattern. Allocates nothing when it can, up to 2500 groups.</summary>
    public static bool IsValid(string pattern) => Check(pattern) is null;

    /// <summary>Finds the first thing that keeps Python from compiling the pattern.</summary>
    /// <returns>Null when the pattern compiles.</returns>
    public static PythonRegexError? Check(string pattern) =>
        PythonRegexParser.Parse(pattern, PythonRegexReading.Initial, default(CheckingSink)).Error;
}
