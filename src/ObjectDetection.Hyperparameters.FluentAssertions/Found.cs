namespace ObjectDetection.Hyperparameters;

/// <summary>Describes what an assertion found instead of what it expected.</summary>
internal static class Found
{
    public const string Null = "found <null>.";

    public static string In(Review? review) => In(review?.Findings);

    public static string In(IReadOnlyList<Finding>? findings) => findings switch
    {
        null => Null,
        [] => "found nothing.",
        _ => Lines($"found {Counts(findings)}:", findings.Select(static finding => $"{finding} [{finding.Rule.Url}]")),
    };

    public static string Lines(string head, IEnumerable<string> lines) =>
        string.Join(Environment.NewLine, lines.Select(static line => $" - {line}").Prepend(head));

    private static string Counts(IReadOnlyList<Finding> findings) =>
        string.Join(", ", findings.GroupBy(static finding => finding.Severity).Select(static kind => Count(kind.Count(), kind.Key)));

    private static string Count(int count, FindingSeverity severity)
    {
        var noun = severity == FindingSeverity.Error ? "error" : severity == FindingSeverity.Warning ? "warning" : "info";
        return count == 1 ? $"1 {noun}" : $"{count} {noun}s";
    }
}
