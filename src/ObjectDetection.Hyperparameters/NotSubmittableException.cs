using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters;

/// <summary>The exception that is thrown when a configuration cannot be submitted. <see cref="Review"/> and the message list every finding.</summary>
public sealed class NotSubmittableException : Exception
{
    internal NotSubmittableException(Review review)
        : base(Tell(review)) =>
        Review = review;

    /// <summary>Gets the whole review, including findings that do not prevent submission.</summary>
    public Review Review { get; }

    private static string Tell(Review review)
    {
        var counts = new[] { (Severity: FindingSeverity.Error, Noun: "error"), (Severity: FindingSeverity.Warning, Noun: "warning") }
            .Select(kind => (Count: review.WithSeverity(kind.Severity).Count(), kind.Noun))
            .Where(static kind => kind.Count > 0)
            .Select(static kind => Wording.Count(kind.Count, kind.Noun));
        var lines = review.Findings.Select(static finding => $" - {finding} [{finding.Rule.Url}]");
        return string.Join(Environment.NewLine, lines.Prepend($"The hyperparameters cannot be submitted ({string.Join(", ", counts)}):"));
    }
}
