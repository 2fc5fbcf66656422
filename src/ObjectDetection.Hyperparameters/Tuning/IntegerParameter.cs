using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The API's shape IntegerParameterRange: a range of whole numbers, its ends spelled as text.</summary>
/// <param name="Name">The name of the hyperparameter.</param>
/// <param name="MinValue">The lower end, in plain digits.</param>
/// <param name="MaxValue">The upper end, in plain digits.</param>
/// <param name="ScalingType">The scale; the service takes Auto when it is <see langword="null"/>.</param>
public sealed record IntegerParameter(string Name, string MinValue, string MaxValue, string? ScalingType = null);
