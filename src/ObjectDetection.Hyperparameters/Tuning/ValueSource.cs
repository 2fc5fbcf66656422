namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Where the values of one hyperparameter come from when a space is searched on this machine.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal abstract class ValueSource<T>
{
    /// <summary>A value drawn at random.</summary>
    public abstract T Draw(RandomSource random);

    /// <summary>The values of a grid, evenly along the scale, each once.</summary>
    /// <param name="points">How many a range of numbers has; <see langword="null"/> for all of them.</param>
    public abstract IEnumerable<T> Grid(int? points);
}
