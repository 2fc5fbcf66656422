using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the ranges of a tuning space with their scales, and what random search could draw from them.</summary>
public static class TuningChart
{
    /// <summary>The number of configurations that are drawn.</summary>
    internal const int Draws = 100;

    /// <summary>Returns an SVG document with a row for each range, in which each of a hundred random configurations has a mark.</summary>
    /// <param name="space">The space. It must be valid.</param>
    /// <param name="seed">The random seed, as for <see cref="ObjectDetectionTuningSpace.Draw(int, long)"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The space is not valid.</exception>
    public static string ToSvg(ObjectDetectionTuningSpace space, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(space);
        return space.IsValid() ? TuningSvg.Draw(space, seed) : throw new ArgumentException("The tuning space is not valid. Its review says why.", nameof(space));
    }
}
