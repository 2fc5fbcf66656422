using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters;

/// <summary>A configuration cannot be submitted; <see cref="Review"/> and the message list everything that was found in it.</summary>
public sealed class NotSubmittableException : Exception
{
    internal NotSubmittableException(Review review)
        : base(Tell(review)) =>
        Review = review;

    /// <summary>Everything that was found, not only what it was refused for.</summary>
    public Review Review { get; }

    private static string Tell(Review review)
    {
        var counts = string.Join(", ", [.. Count(review, FindingSeverity.Error, "error"), .. Count(review, FindingSeverity.Warning, "warning")]);
        var lines = review.Findings.Select(static finding => $" - {finding} [{finding.Rule.Url}]");
        return string.Join(Environment.NewLine, lines.Prepend($"The hyperparameters are not to be submitted ({counts}):"));
    }

    private static IEnumerable<string> Count(Review review, FindingSeverity severity, string word)
    {
        var count = review.WithSeverity(severity).Count();
        if (count > 0)
        {
            yield return $"{Text.Of(count)} {word}{(count == 1 ? "" : "s")}";
        }
    }
}
