namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape ParameterRanges: the ranges of a tuning job by their kinds, as plain text.</summary>
/// <remarks>Its types have names of their own, so that they can stand beside those of the AWS SDK.</remarks>
public sealed record TuningParameterRanges
{
    /// <summary>The ranges of real numbers.</summary>
    public ParameterList<ContinuousParameter> ContinuousParameterRanges { get; init; }

    /// <summary>The ranges of whole numbers.</summary>
    public ParameterList<IntegerParameter> IntegerParameterRanges { get; init; }

    /// <summary>The ranges of single values.</summary>
    public ParameterList<CategoricalParameter> CategoricalParameterRanges { get; init; }
}
