using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Everything that was found in a configuration: what would fail, what would be ignored, and what is unwise.</summary>
public sealed class Review
{
    internal Review(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        IsSubmittable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    /// <summary>The findings: errors, then warnings, then infos, each in the order of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the job can be submitted: there is no error.</summary>
    public bool IsSubmittable { get; }

    /// <summary>The findings of one severity.</summary>
    /// <param name="severity">The severity.</param>
    public IEnumerable<Finding> Of(FindingSeverity severity) => Findings.Where(finding => finding.Severity == severity);

    /// <summary>One line for each finding; a line that says so when there is none.</summary>
    public override string ToString() => Findings.Count == 0 ? "nothing found" : string.Join(Environment.NewLine, Findings);
}
