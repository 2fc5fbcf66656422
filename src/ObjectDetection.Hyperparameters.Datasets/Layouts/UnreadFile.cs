namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>A file or folder that cannot be read.</summary>
/// <param name="Path">The path in the data set.</param>
/// <param name="Reason">Why it cannot be read, in a few words.</param>
internal sealed record UnreadFile(string Path, string Reason);
