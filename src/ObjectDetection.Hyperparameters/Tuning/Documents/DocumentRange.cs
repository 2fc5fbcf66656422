using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>Where a range and its parts are in a document.</summary>
/// <param name="element">The range.</param>
/// <param name="name">The element that has the name of its hyperparameter: as its value, or as its own name if it is the range.</param>
/// <param name="find">Returns a part; <see langword="null"/> if the range lacks it.</param>
internal sealed class DocumentRange(DocumentElement element, DocumentElement? name, Func<RangePart, DocumentElement?> find)
{
    /// <summary>Returns a finding with the place of the part that it is about.</summary>
    public JsonProblem Problem(Finding finding) => ((finding.Part is { } part ? find(part) : null) ?? element).Problem(finding);

    /// <summary>Returns a finding about the name of the hyperparameter.</summary>
    public JsonProblem ProblemOfName(Finding finding) => name == element ? element.ProblemOfName(finding) : (name ?? element).Problem(finding);
}

/// <summary>A range, and where it is if it comes from a document.</summary>
internal readonly record struct PlacedRange(INamedRange? Range, DocumentRange? Place);
