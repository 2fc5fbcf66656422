namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape CategoricalParameterRange: single values, spelled as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="Values">The values.</param>
public sealed record CategoricalParameter(string Name, ParameterList<string> Values);
