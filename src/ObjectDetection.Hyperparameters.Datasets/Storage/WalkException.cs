namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>A folder or link is not followed, though the system would.</summary>
internal sealed class WalkException(string message) : IOException(message);
