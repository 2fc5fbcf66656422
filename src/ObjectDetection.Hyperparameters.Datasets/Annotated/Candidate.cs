namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>An image to which an annotation can belong by its base name.</summary>
/// <param name="Path">The path.</param>
/// <param name="Rank">How well it fits; the lowest is best.</param>
internal sealed record Candidate(string Path, int Rank)
{
    public static Candidate Better(Candidate? left, Candidate right) =>
        left is null || right.Rank < left.Rank || (right.Rank == left.Rank && string.CompareOrdinal(right.Path, left.Path) < 0) ? right : left;
}
