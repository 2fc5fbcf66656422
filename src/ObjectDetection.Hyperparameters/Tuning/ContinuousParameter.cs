using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape ContinuousParameterRange: a range of real numbers, its ends spelled as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="MinValue">The lower end, a plain decimal.</param>
/// <param name="MaxValue">The upper end, a plain decimal.</param>
/// <param name="ScalingType">The scale; the service takes Auto when it is <see langword="null"/>.</param>
public sealed record ContinuousParameter(string Name, string MinValue, string MaxValue, string? ScalingType = null);
