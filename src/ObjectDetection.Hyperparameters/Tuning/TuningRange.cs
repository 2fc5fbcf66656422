using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The values of one hyperparameter that a tuning job searches.</summary>
/// <remarks>
/// It is a <see cref="ContinuousRange"/>, an <see cref="IntegerRange"/> or <see cref="Categories{T}"/>. Creating a range checks nothing and never throws:
/// the validator of the space reports everything that is wrong with it.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract record TuningRange<T>
{
    private protected TuningRange()
    {
    }

    /// <summary>Gets the number of different values, or <see langword="null"/> for real numbers.</summary>
    internal abstract long? Size { get; }

    /// <summary>Gets the values that the corners of a space have: the limits of a range of numbers, or every category.</summary>
    internal abstract IEnumerable<T> Extremes { get; }

    /// <summary>Returns what is wrong with the range, and what is doubtful.</summary>
    internal abstract IEnumerable<Finding> Examine(Hyperparameter<T> hyperparameter);

    /// <summary>Draws a value at random, evenly along the scale of the range.</summary>
    internal abstract T Draw(Hyperparameter<T> hyperparameter, RandomSource random);

    /// <summary>Returns different values, evenly along the scale of the range: as many as there are points, or all of a finite range.</summary>
    internal abstract IEnumerable<T> Grid(Hyperparameter<T> hyperparameter, int? points);
}
