namespace ObjectDetection.Hyperparameters.Fuzzing;

/// <summary>The library's answers contradict each other, or its documentation.</summary>
internal sealed class BrokenInvariantException(string message) : Exception(message);
