using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>Knows where in the JSON of a tuning job its ranges, its values and its settings are.</summary>
/// <param name="text">The document, without its byte order mark.</param>
internal sealed class DocumentPlaces(byte[] text)
{
    private readonly Dictionary<string, DocumentRange> ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentElement> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentElement> repeated = new(StringComparer.Ordinal);

    /// <summary>Adds the range of a hyperparameter, of which the first counts.</summary>
    public void Add(string name, DocumentRange range) => ranges.TryAdd(name, range);

    /// <summary>Adds a value or a setting, of which the first counts.</summary>
    public void Add(string name, DocumentElement value)
    {
        if (!values.TryAdd(name, value))
        {
            repeated.TryAdd(name, value);
        }
    }

    /// <summary>Returns a finding with the place of the part that it is about, or of the first of its names that is in the document.</summary>
    public JsonProblem? Find(Finding finding)
    {
        var isOfValue = finding.Rule == Rules.TunedNameStatic;
        foreach (var name in finding.Names)
        {
            if (finding.Rule == Rules.DuplicateName && repeated.TryGetValue(name, out var second))
            {
                return second.ProblemOfName(finding);
            }

            if (!isOfValue && ranges.TryGetValue(name, out var range))
            {
                return range.Problem(finding);
            }

            if (values.TryGetValue(name, out var value))
            {
                return finding.Rule == Rules.UnknownName ? value.ProblemOfName(finding) : value.Problem(finding);
            }
        }

        return null;
    }

    /// <summary>Returns the findings of a review with their places in the document.</summary>
    public Finding[] Locate(IEnumerable<Finding> findings) => Locate([.. findings.Select(finding => (finding, finding.Location is null ? Find(finding) : null))]);

    /// <summary>Returns the findings with the lines and columns of their places.</summary>
    public Finding[] Locate((Finding Finding, JsonProblem? Place)[] findings)
    {
        var located = Array.ConvertAll(findings, static one => one.Finding);

        // Lines are counted once, in the order of the document.
        var lines = new JsonLines(text);
        foreach (var i in Enumerable.Range(0, located.Length).Where(i => findings[i].Place is not null).OrderBy(i => findings[i].Place!.Offset))
        {
            var (finding, path, offset) = findings[i].Place!;
            located[i] = finding.At(lines.Locate(path, offset));
        }

        return located;
    }
}
