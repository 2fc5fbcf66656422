using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters;

/// <summary>The exception that is thrown when a JSON document cannot be read. <see cref="Findings"/> lists every problem with it.</summary>
/// <remarks>
/// <see cref="JsonException.Path"/>, <see cref="JsonException.LineNumber"/> and <see cref="JsonException.BytePositionInLine"/> locate the first error, as System.Text.Json
/// counts. If the record is part of another document, System.Text.Json sets them, and the path is that of the record.
/// </remarks>
public sealed class HyperparametersJsonException : JsonException
{
    private const string Title = "The hyperparameters cannot be read:";
    private readonly IReadOnlyList<Finding> findings;
    private readonly bool isEmbedded;

    /// <summary>Creates the exception for a whole document.</summary>
    internal HyperparametersJsonException(IReadOnlyList<Finding> findings, string path, long line, long bytePositionInLine)
        : base(Title, path, line, bytePositionInLine) => this.findings = findings;

    /// <summary>Creates the exception for a part of a document that System.Text.Json reads, which adds the path of the part.</summary>
    internal HyperparametersJsonException(IReadOnlyList<Finding> findings)
        : base(Title)
    {
        this.findings = findings;
        isEmbedded = true;
    }

    /// <summary>Gets every problem with its location, in the order of the catalogue, followed by unknown names and problems of the whole.</summary>
    public IReadOnlyList<Finding> Findings => isEmbedded && Path is { } parent ? [.. findings.Select(finding => Within(parent, finding))] : findings;

    /// <summary>Gets the problems, one per line.</summary>
    public override string Message => string.Join(Environment.NewLine, Findings.Select(static finding => $" - {finding}").Prepend(Title));

    private static Finding Within(string parent, Finding finding) =>
        finding.At(finding.Location is { } location ? location with { Path = JsonPath.Within(parent, location.Path) } : null);
}
