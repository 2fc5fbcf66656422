namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Specifies how a configuration is written as a JSON document.</summary>
public sealed record HyperparametersJsonOptions
{
    /// <summary>Gets a value indicating whether values that equal their defaults are written. Required ones always are.</summary>
    public bool IncludeDefaults { get; init; }

    /// <summary>Gets a value indicating whether every member has a line of its own. The default is <see langword="true"/>.</summary>
    public bool Indented { get; init; } = true;

    /// <summary>Gets the path or URL that the document names as its <c>$schema</c>, with which editors check it; <see langword="null"/> names none.</summary>
    public string? SchemaReference { get; init; }
}
