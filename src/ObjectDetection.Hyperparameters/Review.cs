using System.Diagnostics;

namespace ObjectDetection.Hyperparameters;

/// <summary>The result of a review: everything in a configuration that would fail, would be ignored or is unwise.</summary>
[DebuggerDisplay("IsSubmittable = {IsSubmittable}, Findings = {Findings.Count}")]
public sealed partial class Review
{
    internal Review(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        IsSubmittable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    internal static Review NothingFound { get; } = new([]);

    /// <summary>Gets the findings: errors, then warnings, then infos, each in the order of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Gets a value indicating whether the job can be submitted: there is no error.</summary>
    public bool IsSubmittable { get; }

    /// <summary>Returns the findings of one severity.</summary>
    /// <param name="severity">The severity.</param>
    public IEnumerable<Finding> WithSeverity(FindingSeverity severity) => Findings.Where(finding => finding.Severity == severity);

    /// <summary>Throws if the configuration cannot be submitted.</summary>
    /// <param name="treatWarningsAsErrors">Whether a warning is enough to throw.</param>
    /// <returns>This review.</returns>
    /// <exception cref="NotSubmittableException">There is an error, or a warning that counts as one. The exception contains the whole review.</exception>
    public Review EnsureSubmittable(bool treatWarningsAsErrors = false) =>
        IsSubmittable && !(treatWarningsAsErrors && Findings.Any(static finding => finding.Severity == FindingSeverity.Warning))
            ? this
            : throw new NotSubmittableException(this);

    /// <summary>Formats the findings, one per line.</summary>
    public override string ToString() => Findings.Count == 0 ? "nothing found" : string.Join(Environment.NewLine, Findings);
}
