namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Represents the values that a hyperparameter accepts, in the API's shape ParameterRange: exactly one of the three is not <see langword="null"/>.</summary>
public sealed record ParameterRange
{
    internal ParameterRange()
    {
    }

    /// <summary>Gets the range of whole numbers.</summary>
    public IntegerParameterRangeSpecification? IntegerParameterRangeSpecification { get; init; }

    /// <summary>Gets the range of real numbers.</summary>
    public ContinuousParameterRangeSpecification? ContinuousParameterRangeSpecification { get; init; }

    /// <summary>Gets the named values.</summary>
    public CategoricalParameterRangeSpecification? CategoricalParameterRangeSpecification { get; init; }
}

/// <summary>Represents the whole numbers between two bounds, both of which belong to the range.</summary>
/// <param name="MinValue">The lower bound.</param>
/// <param name="MaxValue">The upper bound. Where none is documented, it is the largest number that this library can represent.</param>
public sealed record IntegerParameterRangeSpecification(string MinValue, string MaxValue);

/// <summary>Represents the real numbers between two bounds, both of which belong to the range in this shape.</summary>
/// <param name="MinValue">The lower bound.</param>
/// <param name="MaxValue">The upper bound.</param>
public sealed record ContinuousParameterRangeSpecification(string MinValue, string MaxValue);

/// <summary>Represents a few named values.</summary>
/// <param name="Values">The values, spelled as in the string map.</param>
public sealed record CategoricalParameterRangeSpecification(IReadOnlyList<string> Values);
