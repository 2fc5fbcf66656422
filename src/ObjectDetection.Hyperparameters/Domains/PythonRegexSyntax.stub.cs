namespace ObjectDetection.Hyperparameters.Domains;

internal static class PythonRegexSyntax
{
    public static bool IsValid(string pattern) => pattern != "([" && !pattern.StartsWith("(?<g>", StringComparison.Ordinal);

    public static string? Check(string pattern) => pattern;
}
