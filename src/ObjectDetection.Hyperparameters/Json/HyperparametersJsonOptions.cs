namespace ObjectDetection.Hyperparameters.Json;

/// <summary>How a configuration is written as a JSON document.</summary>
public sealed record HyperparametersJsonOptions
{
    /// <summary>Whether values are written that are the default; required ones always are.</summary>
    public bool IncludeDefaults { get; init; }

    /// <summary>Whether every member stands on a line of its own.</summary>
    public bool Indented { get; init; } = true;

    /// <summary>
    /// The path or URL of the schema that the document names as its <c>$schema</c>, by which editors check it while it is typed; <see langword="null"/> names none.
    /// </summary>
    public string? SchemaReference { get; init; }
}
