namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>A bar for training and one for validation.</summary>
internal readonly record struct DatasetBar(string Name, long Training, long Validation);
