namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>What was found in one configuration.</summary>
/// <param name="File">The file, as the command line names it.</param>
/// <param name="Line">The line of the file that contains the configuration; <see langword="null"/> if the whole file does.</param>
/// <param name="IsSubmittable">Whether the job can be submitted, as strictly as requested.</param>
/// <param name="Findings">The findings: errors, then warnings, then infos.</param>
internal readonly record struct Outcome(string File, long? Line, bool IsSubmittable, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets what the document is and which of its jobs this is, or <see langword="null"/> for a line.</summary>
    public JobRow? Job { get; init; }

    /// <summary>Gets the document, or the line, in UTF-8; empty if there is nothing to show of it.</summary>
    public ReadOnlyMemory<byte> Source { get; init; }

    public static Outcome Of(string file, Review review, bool isStrict, long? line = null) => new(file, line, IsAccepted(review, isStrict), review.Findings);

    public long? LineOf(Finding finding) => Line ?? finding.Location?.Line;

    private static bool IsAccepted(Review review, bool isStrict) =>
        review.IsSubmittable && !(isStrict && review.Findings.Count > 0 && review.Findings[0].Severity == FindingSeverity.Warning);
}

/// <summary>The number of configurations, and of those that are not submittable.</summary>
internal readonly record struct Totals(long Count, long Refused)
{
    public static Totals Of(in Outcome outcome) => new(1, outcome.IsSubmittable ? 0 : 1);

    public static Totals operator +(Totals left, Totals right) => new(left.Count + right.Count, left.Refused + right.Refused);
}
