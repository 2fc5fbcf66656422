namespace ObjectDetection.Hyperparameters;

/// <summary>The assertions about a review.</summary>
public sealed class ReviewAssertions : FindingAssertions<Review?, ReviewAssertions>
{
    internal ReviewAssertions(Review? review)
        : base(review)
    {
    }

    /// <summary>Gets the name of the subject in messages that do not know its expression.</summary>
    protected override string Identifier => "review";

    private protected override Review? GetReview(TrainingContext? context) => Subject;
}
