using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Everything that was found in a configuration: what would fail, what would be ignored, and what is unwise.</summary>
public sealed class Review
{
    internal Review(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        IsSubmittable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    /// <summary>The review in which nothing was found.</summary>
    internal static Review NothingFound { get; } = new([]);

    /// <summary>The findings: errors, then warnings, then infos, each in the order of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the job can be submitted: there is no error.</summary>
    public bool IsSubmittable { get; }

    /// <summary>The findings of one severity.</summary>
    /// <param name="severity">The severity.</param>
    public IEnumerable<Finding> WithSeverity(FindingSeverity severity) => Findings.Where(finding => finding.Severity == severity);

    /// <summary>Refuses a configuration that cannot be submitted.</summary>
    /// <param name="treatWarningsAsErrors">Whether a warning is enough to refuse it.</param>
    /// <returns>This review.</returns>
    /// <exception cref="NotSubmittableException">There is an error, or a warning that counts as one; the exception has the whole review.</exception>
    public Review EnsureSubmittable(bool treatWarningsAsErrors = false) =>
        IsSubmittable && !(treatWarningsAsErrors && Findings.Any(static finding => finding.Severity == FindingSeverity.Warning))
            ? this
            : throw new NotSubmittableException(this);

    /// <summary>One line for each finding; a line that says so when there is none.</summary>
    public override string ToString() => Findings.Count == 0 ? "nothing found" : string.Join(Environment.NewLine, Findings);
}
