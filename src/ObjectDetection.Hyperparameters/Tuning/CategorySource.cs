namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Draws each category with the same probability.</summary>
internal sealed class CategorySource<T>(T[] categories) : ValueSource<T>
{
    /// <inheritdoc/>
    public override T Draw(RandomSource random) => categories.Length == 1 ? categories[0] : categories[random.NextBelow((ulong)categories.Length)];

    /// <inheritdoc/>
    public override IEnumerable<T> Grid(int? points) => categories;
}
