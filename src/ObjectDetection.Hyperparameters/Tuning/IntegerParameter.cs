namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape IntegerParameterRange: a range of whole numbers, with its limits as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="MinValue">The lower limit, in plain digits.</param>
/// <param name="MaxValue">The upper limit, in plain digits.</param>
/// <param name="ScalingType">The scale. The service uses Auto when it is <see langword="null"/>.</param>
public sealed record IntegerParameter(string Name, string MinValue, string MaxValue, string? ScalingType = null) : INamedRange;
