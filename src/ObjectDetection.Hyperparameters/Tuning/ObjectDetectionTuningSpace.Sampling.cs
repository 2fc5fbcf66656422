using FluentValidation;

namespace ObjectDetection.Hyperparameters.Tuning;

public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>Draws configurations at random, each hyperparameter evenly along the scale of its range.</summary>
    /// <remarks>
    /// <para>The sequence is lazy and needs constant memory. The same space and seed give the same sequence on every machine and in every version of .NET,
    /// a longer one begins with the shorter one, and the values of one hyperparameter do not depend on which others are tuned.</para>
    /// <para>Where a range has the scale Auto, which leaves the choice to the service, the draws follow the scale that the console proposes for the
    /// hyperparameter where that is legal for the range, and are linear elsewhere.</para>
    /// </remarks>
    /// <param name="count">How many to draw.</param>
    /// <param name="seed">From what the random numbers start.</param>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> Draw(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Draw(seed).Take(count);
    }

    /// <summary>Draws configurations at random without end; otherwise like <see cref="Draw(int, long)"/>.</summary>
    /// <param name="seed">From what the random numbers start.</param>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> Draw(long seed)
    {
        SpaceErrors.ThrowIfAny(this);
        return new SpaceSampler(this).Draw(seed);
    }

    /// <summary>Lists every combination of a finite space: of categories, and of every whole number of a range.</summary>
    /// <remarks>The sequence is lazy; the hyperparameters vary in the order of the catalogue, the last one fastest.</remarks>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="InvalidOperationException">A range is continuous, so that there is no end of combinations.</exception>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> EnumerateGrid()
    {
        SpaceErrors.ThrowIfAny(this);
        return CountCombinations() is null
            ? throw new InvalidOperationException("A space with a continuous range has a grid only with a number of points; give EnumerateGrid one.")
            : new SpaceSampler(this).Grid(null);
    }

    /// <summary>Lists a grid: every category, and so many points of each range of numbers, evenly along its scale and with both ends.</summary>
    /// <remarks>
    /// One point is the middle of a range. A range of fewer whole numbers than that has them all. An end that is recommended but that the hyperparameter
    /// does not accept is left out, and the points spread over the rest.
    /// </remarks>
    /// <param name="points">How many points a range of numbers has.</param>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is not positive.</exception>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> EnumerateGrid(int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        SpaceErrors.ThrowIfAny(this);
        return new SpaceSampler(this).Grid(points);
    }
}
