namespace ObjectDetection.Hyperparameters.Specifications;

/// <summary>The values that the API's ParameterRange accepts.</summary>
/// <remarks>It is an <see cref="IntegerParameterRangeSpecification"/>, a <see cref="ContinuousParameterRangeSpecification"/> or a <see cref="CategoricalParameterRangeSpecification"/>.</remarks>
public abstract record ParameterRange
{
    private protected ParameterRange()
    {
    }
}

/// <summary>Whole numbers between two bounds, both of which belong to the range.</summary>
/// <param name="MinValue">The lower bound, as text.</param>
/// <param name="MaxValue">The upper bound, as text; where none is documented, the largest number that this library can represent.</param>
public sealed record IntegerParameterRangeSpecification(string MinValue, string MaxValue) : ParameterRange;

/// <summary>Real numbers between two bounds, both of which belong to the range in this shape.</summary>
/// <param name="MinValue">The lower bound, as text.</param>
/// <param name="MaxValue">The upper bound, as text.</param>
public sealed record ContinuousParameterRangeSpecification(string MinValue, string MaxValue) : ParameterRange;

/// <summary>A few named values.</summary>
/// <param name="Values">The values, spelled as in the string map.</param>
public sealed record CategoricalParameterRangeSpecification(IReadOnlyList<string> Values) : ParameterRange;
