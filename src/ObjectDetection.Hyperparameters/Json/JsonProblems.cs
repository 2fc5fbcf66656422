using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Represents what was read from a document.</summary>
/// <param name="Record">The record. It is complete if no problem is an error.</param>
/// <param name="Unread">The hyperparameters whose values could not be read.</param>
/// <param name="Problems">The problems, in the order of the catalogue.</param>
internal readonly record struct JsonReading(ObjectDetectionHyperparameters Record, HyperparameterSet Unread, JsonProblem[] Problems)
{
    /// <summary>Gets the names in a string map, in which all values are strings; <see langword="null"/> for a typed document, which is written with every value.</summary>
    public HyperparameterSet? Seen { get; init; }

    public IReadOnlyList<Finding> Findings => Array.ConvertAll(Problems, static problem => problem.Finding);

    public JsonProblem? FirstError => Array.Find(Problems, static problem => problem.Finding.Severity == FindingSeverity.Error);
}

/// <summary>Represents a finding with its place.</summary>
/// <param name="Finding">The finding, without its location while the line is not known.</param>
/// <param name="Path">The path from the root of the document.</param>
/// <param name="Offset">The offset in bytes from the start of the document, or of what is buffered of it.</param>
internal sealed record JsonProblem(Finding Finding, string Path, long Offset);

/// <summary>Collects the problems of a document.</summary>
/// <param name="isEmbedded">Whether the document is part of another, so that only the reader knows the line.</param>
internal sealed class JsonProblems(bool isEmbedded)
{
    private readonly List<JsonProblem> problems = [];
    private readonly List<string> siblingNames = [];
    private int count;

    /// <summary>Adds a finding about the current token.</summary>
    public void Add(Finding finding, string path, ref Utf8JsonReader reader) =>
        Add(isEmbedded && count < Listing.Maximum ? finding.At(JsonLocation.Of(ref reader, path)) : finding, path, reader.TokenStartIndex);

    /// <summary>Adds a finding about an offset.</summary>
    public void Add(Finding finding, string path, long offset)
    {
        count++;
        if (count <= Listing.Maximum)
        {
            problems.Add(new JsonProblem(finding, path, offset));
        }
    }

    /// <summary>Adds that the current name is not that of a hyperparameter.</summary>
    public void AddUnknown(string name, string? value, string path, ref Utf8JsonReader reader)
    {
        if (count >= Listing.Maximum)
        {
            count++;
            return;
        }

        var sibling = SiblingAlgorithm.ThatHas(name);
        if (sibling is not null)
        {
            siblingNames.Add(name);
        }

        Add(EntryFindings.Unknown(name, value, sibling), path, ref reader);
    }

    /// <summary>Returns the problems in the order of the catalogue, followed by unknown names and problems of the whole.</summary>
    /// <param name="start">The offset at which the object begins.</param>
    public JsonProblem[] InOrder(long start)
    {
        if (siblingNames.Count > 0)
        {
            problems.Add(new JsonProblem(EntryFindings.OtherAlgorithm(SiblingAlgorithm.ThatHasMostOf(siblingNames)), JsonPath.Root, start));
        }

        if (count > Listing.Maximum)
        {
            problems.Add(new JsonProblem(Listing.MoreProblems(count), JsonPath.Root, start));
        }

        return [.. problems.OrderBy(static problem => problem.Finding.Position)];
    }
}
