namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>A box in pixels.</summary>
internal readonly record struct GeneratedBox(int ClassId, int Left, int Top, int Width, int Height);
