using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What was found in a document so far.</summary>
/// <param name="isEmbedded">Whether the document is part of another, so that only the reader knows the line.</param>
internal sealed class JsonProblems(bool isEmbedded)
{
    /// <summary>How many problems are listed: nobody reads more, and a hostile document could hold millions.</summary>
    public const int Most = 1000;

    private readonly List<JsonProblem> problems = [];
    private readonly List<string> siblingNames = [];
    private int count;

    /// <summary>Adds a finding about the token that the reader stands on.</summary>
    public void Add(Finding finding, string path, ref Utf8JsonReader reader) =>
        Add(isEmbedded && count < Most ? finding.At(JsonReaderLocation.Of(ref reader, path)) : finding, path, reader.TokenStartIndex);

    /// <summary>Adds a finding about a place that the reader has left.</summary>
    public void Add(Finding finding, string path, long offset)
    {
        count++;
        if (count <= Most)
        {
            problems.Add(new JsonProblem(finding, path, offset));
        }
    }

    /// <summary>Adds that a name is not that of a hyperparameter.</summary>
    public void AddUnknown(string name, string? value, string path, long offset, FindingLocation? location)
    {
        if (count >= Most)
        {
            count++;
            return;
        }

        var sibling = SiblingAlgorithm.ThatHas(name);
        if (sibling is not null)
        {
            siblingNames.Add(name);
        }

        Add(EntryFindings.Unknown(name, value, sibling).At(location), path, offset);
    }

    /// <summary>The problems in the order of the catalogue, followed by unknown names and what concerns the whole.</summary>
    /// <param name="start">The offset at which the document's value begins.</param>
    public JsonProblem[] InOrder(long start)
    {
        if (siblingNames.Count > 0)
        {
            problems.Add(new JsonProblem(EntryFindings.OtherAlgorithm(SiblingAlgorithm.ThatHasMostOf(siblingNames)), JsonPath.Root, start));
        }

        if (count > Most)
        {
            problems.Add(new JsonProblem(JsonFindings.MoreProblems(Most, count), JsonPath.Root, start));
        }

        return [.. problems.OrderBy(static problem => problem.Finding.Position)];
    }
}
