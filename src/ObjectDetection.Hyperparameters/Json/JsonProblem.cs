
namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Something that was found in a document, and where.</summary>
/// <param name="Finding">What was found; it has its location once that is known.</param>
/// <param name="Path">The path from the root of the document.</param>
/// <param name="Offset">The offset in bytes from the start of the document, or of what is buffered of it.</param>
internal readonly record struct JsonProblem(Finding Finding, string Path, long Offset);
