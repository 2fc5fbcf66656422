namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>A reference to an image that is to be opened.</summary>
/// <param name="Line">The line, starting at 1.</param>
/// <param name="Uri">The reference.</param>
/// <param name="Width">The width that the label gives, or 0.</param>
/// <param name="Height">The height that the label gives, or 0.</param>
internal readonly record struct ManifestReference(long Line, string Uri, int Width, int Height);
