
namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>What was found in one configuration.</summary>
/// <param name="File">The file, as the command line names it.</param>
/// <param name="Line">The line of the file that holds the configuration; <see langword="null"/> where the whole file does.</param>
/// <param name="IsSubmittable">Whether the job can be submitted, as strictly as was asked for.</param>
/// <param name="Findings">The findings: errors, then warnings, then infos.</param>
internal readonly record struct Outcome(string File, long? Line, bool IsSubmittable, IReadOnlyList<Finding> Findings)
{
    /// <summary>The outcome of a review.</summary>
    public static Outcome Of(string file, Review review, bool isStrict, long? line = null) => new(file, line, IsAccepted(review, isStrict), review.Findings);

    /// <summary>The line of the file that a finding is about.</summary>
    public long? LineOf(Finding finding) => Line ?? finding.Location?.Line;

    private static bool IsAccepted(Review review, bool isStrict) =>
        review.IsSubmittable && !(isStrict && review.Findings.Count > 0 && review.Findings[0].Severity == FindingSeverity.Warning);
}
