namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape CategoricalParameterRange: categories, as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="Values">The categories; they are copied.</param>
public sealed record CategoricalParameter(string Name, IReadOnlyList<string> Values) : INamedRange
{
    /// <summary>Gets the categories. Two ranges are equal when they have the same name and the same categories in the same order.</summary>
    public IReadOnlyList<string> Values { get; init => field = new ValueList<string>(value); } = new ValueList<string>(Values);
}
