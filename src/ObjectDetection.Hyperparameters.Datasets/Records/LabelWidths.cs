namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>The two numbers that a detection label begins with.</summary>
/// <param name="Header">The number of values before the objects, these two included.</param>
/// <param name="Object">The number of values of an object.</param>
internal readonly record struct LabelWidths(int Header, int Object);
