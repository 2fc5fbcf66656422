using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What was read from a document, before it is handed out.</summary>
/// <param name="Record">The record; it is whole where no problem is an error.</param>
/// <param name="Unread">The hyperparameters of which nothing can be said.</param>
/// <param name="Problems">What was found, in the order of the catalogue.</param>
/// <param name="Starts">The offset of each value in the order of the catalogue, or -1; only where it was asked for.</param>
internal readonly record struct JsonReading(ObjectDetectionHyperparameters Record, HyperparameterSet Unread, JsonProblem[] Problems, int[]? Starts = null)
{
    /// <summary>Whether the whole document could be read.</summary>
    public bool IsReadable => Array.TrueForAll(Problems, static problem => problem.Finding.Severity != FindingSeverity.Error);

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings => Array.ConvertAll(Problems, static problem => problem.Finding);

    /// <summary>The first problem because of which the document cannot be read.</summary>
    public JsonProblem FirstError => Array.Find(Problems, static problem => problem.Finding.Severity == FindingSeverity.Error);
}
