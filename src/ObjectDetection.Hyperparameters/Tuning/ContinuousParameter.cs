namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape ContinuousParameterRange: a range of real numbers, with its limits as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="MinValue">The lower limit, as a plain decimal.</param>
/// <param name="MaxValue">The upper limit, as a plain decimal.</param>
/// <param name="ScalingType">The scale. The service uses Auto when it is <see langword="null"/>.</param>
public sealed record ContinuousParameter(string Name, string MinValue, string MaxValue, string? ScalingType = null) : INamedRange;
