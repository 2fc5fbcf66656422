using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The values of one hyperparameter among which a tuning job searches.</summary>
/// <remarks>
/// Of real numbers it is a <see cref="ContinuousRange"/>, of whole numbers an <see cref="IntegerRange"/> or <see cref="Categories{T}"/>, of choices
/// <see cref="Categories{T}"/>. Building one checks nothing and never throws: the validator of the space lists everything that is wrong with it.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract record TuningRange<T>
{
    private protected TuningRange()
    {
    }

    /// <summary>How many values there are to choose from; <see langword="null"/> for real numbers.</summary>
    internal abstract long? Size { get; }

    /// <summary>The values at the corners of a space: the ends of a range of numbers, every category.</summary>
    internal abstract IEnumerable<T> Extremes { get; }

    /// <summary>What is wrong with the range, and what is doubtful.</summary>
    internal abstract IEnumerable<Finding> Examine(Hyperparameter<T> hyperparameter);

    /// <summary>How values of the range are drawn and listed on this machine.</summary>
    internal abstract ValueSource<T> ToSource(Hyperparameter<T> hyperparameter);
}
