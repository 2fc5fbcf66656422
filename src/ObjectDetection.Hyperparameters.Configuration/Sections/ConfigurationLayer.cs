namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>One provider of a configuration; a later one overrides an earlier one.</summary>
/// <param name="Position">The position among the providers.</param>
/// <param name="Source">The provider, as it describes itself; <see langword="null"/> when the providers of a section cannot be told apart.</param>
internal readonly record struct ConfigurationLayer(int Position, string? Source);
