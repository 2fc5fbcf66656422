using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>What is behind a reference.</summary>
/// <param name="IsThere">Whether there is a file.</param>
/// <param name="Fault">Why the file cannot be read, or <see langword="null"/> if it was.</param>
/// <param name="Header">The header of the image.</param>
internal readonly record struct ReferencedImage(bool IsThere, string? Fault, ImageHeader Header);
