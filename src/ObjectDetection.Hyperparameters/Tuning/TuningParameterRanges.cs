namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape ParameterRanges: the ranges of a tuning job by type, as plain text.</summary>
/// <remarks>
/// The types of the ranges have other names than those of the AWS SDK, so that both namespaces can be used in one file. The lists are copied, and two
/// instances are equal when they have the same ranges in the same order.
/// </remarks>
public sealed record TuningParameterRanges
{
    /// <summary>Gets the ranges of real numbers.</summary>
    public IReadOnlyList<ContinuousParameter> ContinuousParameterRanges { get; init => field = new ValueList<ContinuousParameter>(value); } =
        new ValueList<ContinuousParameter>([]);

    /// <summary>Gets the ranges of whole numbers.</summary>
    public IReadOnlyList<IntegerParameter> IntegerParameterRanges { get; init => field = new ValueList<IntegerParameter>(value); } =
        new ValueList<IntegerParameter>([]);

    /// <summary>Gets the categorical ranges.</summary>
    public IReadOnlyList<CategoricalParameter> CategoricalParameterRanges { get; init => field = new ValueList<CategoricalParameter>(value); } =
        new ValueList<CategoricalParameter>([]);

    /// <summary>Gets all ranges, in the order in which they are read.</summary>
    internal IReadOnlyList<INamedRange> All => [.. ContinuousParameterRanges, .. IntegerParameterRanges, .. CategoricalParameterRanges];
}

/// <summary>A range in the API's shape, whatever its type.</summary>
internal interface INamedRange
{
    string Name { get; }
}
