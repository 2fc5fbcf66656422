using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters;

/// <summary>A JSON document does not describe a configuration; <see cref="Findings"/> lists every problem with it.</summary>
/// <remarks>
/// <see cref="JsonException.Path"/>, <see cref="JsonException.LineNumber"/> and <see cref="JsonException.BytePositionInLine"/> are those of the first error, counted as
/// System.Text.Json counts them. Where the record is part of another document, System.Text.Json sets them itself, and the path is that of the record.
/// </remarks>
public sealed class HyperparametersJsonException : JsonException
{
    private const string Title = "The hyperparameters cannot be read:";
    private readonly IReadOnlyList<Finding> findings;
    private readonly bool isEmbedded;

    /// <summary>For a document of its own.</summary>
    internal HyperparametersJsonException(IReadOnlyList<Finding> findings, string path, long line, long bytePositionInLine)
        : base(Title, path, line, bytePositionInLine) => this.findings = findings;

    /// <summary>For a part of a document that System.Text.Json reads, which adds the path of the part.</summary>
    internal HyperparametersJsonException(IReadOnlyList<Finding> findings)
        : base(Title)
    {
        this.findings = findings;
        isEmbedded = true;
    }

    /// <summary>Every problem, in the order of the catalogue, followed by unknown names and what concerns the whole; each with its location.</summary>
    public IReadOnlyList<Finding> Findings => isEmbedded && Path is { } parent ? [.. findings.Select(finding => Within(parent, finding))] : findings;

    /// <summary>A line for each problem.</summary>
    public override string Message => string.Join(Environment.NewLine, Findings.Select(static finding => $" - {finding}").Prepend(Title));

    private static Finding Within(string parent, Finding finding) =>
        finding.At(finding.Location is { } location ? location with { Path = JsonPath.Within(parent, location.Path) } : null);
}
