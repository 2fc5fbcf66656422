using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>What holds for every finding.</summary>
internal static class FindingRules
{
    /// <summary>Far more than any message needs, and far less than what an input could have it quote.</summary>
    private const int MaximumMessageLength = 5000;

    /// <summary>A reader lists this many problems, and then says how many there are.</summary>
    private const int MaximumCount = 5000;

    private static readonly HashSet<Rule> Known = [.. Rule.All];

    public static void Hold(IReadOnlyCollection<Finding> findings)
    {
        Invariant.Holds(findings.Count <= MaximumCount, $"The number of findings is limited, but was {findings.Count}.");
        foreach (var finding in findings)
        {
            var line = finding.ToString();
            Invariant.Holds(Known.Contains(finding.Rule), $"Each rule is listed, but {finding.Code} is not.");
            Invariant.Holds(line.Length <= MaximumMessageLength, $"A message has a limited length, but had {line.Length} characters: {line[..200]}");
            Invariant.Holds(!line.Any(char.IsControl) && Text.IsUnicode(line), $"A finding is printable, but was {line}");
            Invariant.Holds(finding.Location is not { } at || (at.Line is null or >= 1 && at.Column is null or >= 1), $"Lines and columns count from 1: {line}");
        }
    }

    /// <summary>Returns what findings say, without where, in one order.</summary>
    public static string Words(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(static finding => $"{finding.Severity} {finding.Code} {finding.MessageWithSuggestion}").Order(StringComparer.Ordinal));
}
