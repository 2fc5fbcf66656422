using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>Reads our typed shape: <c>{"base": {...}, "ranges": {"learning_rate": {"min": 0.0001, "max": 0.1}, "optimizer": ["sgd"]}, "max_jobs": 20}</c>.</summary>
internal static class TypedTuningDocument
{
    public const string Base = "base";
    public const string Ranges = "ranges";
    private const string Schema = "$schema";
    private const string Minimum = "min";
    private const string Maximum = "max";
    private const string Scale = "scale";

    /// <summary>Determines whether a document is meant to have this shape.</summary>
    public static bool IsOne(DocumentElement root) => root.Children.Any(static member => member.Name is Base or Ranges);

    public static TuningReadResult Read(TuningSpaceReader reader, DocumentElement root)
    {
        var members = MembersOf(reader, root, "the document", [Base, Ranges, .. DocumentSettings.TypedNames, Schema]);
        if (members.GetValueOrDefault(Base) is not { IsObject: true } configuration)
        {
            return reader.Abandon(Wrong(members, root, Base, "an object with a configuration"));
        }

        IReadOnlyList<PlacedRange> ranges = [];
        if (members.GetValueOrDefault(Ranges) is { IsObject: true } described)
        {
            ranges = ReadRanges(reader, described);
        }
        else
        {
            reader.Refuse(Wrong(members, root, Ranges, "an object with a range for each tuned hyperparameter"));
        }

        var options = DocumentSettings.TypedNames.Any(members.ContainsKey) ? new DocumentSettings(reader, FindSetting).Read() : null;
        return reader.Read(configuration, ranges, options);

        (string Name, DocumentElement? Value) FindSetting(string apiName)
        {
            var name = DocumentSettings.TypedNameOf(apiName)!;
            return (name, members.GetValueOrDefault(name));
        }
    }

    private static JsonProblem Wrong(Dictionary<string, DocumentElement> members, DocumentElement root, string name, string required) =>
        members.TryGetValue(name, out var element) ? ShapeFindings.Wrong(element, name, required) : ShapeFindings.Missing(root, name, required);

    /// <summary>Returns the ranges in the API's shape, the categorical ones last as in the API.</summary>
    private static IReadOnlyList<PlacedRange> ReadRanges(TuningSpaceReader reader, DocumentElement ranges)
    {
        var read = new List<PlacedRange>();
        foreach (var range in ranges.Children)
        {
            var name = range.Name!;
            if (range.IsArray)
            {
                Add(new CategoricalParameter(name, [.. range.Children.Select(static value => value.Text!)]), part => range.Children.ElementAtOrDefault(part.Item));
            }
            else if (range.IsObject)
            {
                var members = MembersOf(reader, range, $"the range of {Text.Cut(name)}", [Minimum, Maximum, Scale]);
                var (minimum, maximum, scale) = (TextOf(Minimum)!, TextOf(Maximum)!, TextOf(Scale));
                var isInteger = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && hyperparameter.Domain is WholeNumberDomain;
                Add(isInteger ? new IntegerParameter(name, minimum, maximum, scale) : new ContinuousParameter(name, minimum, maximum, scale), part => members.GetValueOrDefault(part.Name switch
                {
                    RangePart.Minimum => Minimum,
                    RangePart.Maximum => Maximum,
                    _ => Scale,
                }));

                string? TextOf(string member) => members.GetValueOrDefault(member)?.Text;
            }
            else
            {
                reader.Refuse(name, ShapeFindings.Wrong(range, name, $"an object with {Minimum} and {Maximum}, or an array of categories"));
            }

            void Add(INamedRange described, Func<RangePart, DocumentElement?> find) => read.Add(new PlacedRange(described, new DocumentRange(range, range, find)));
        }

        return [.. read.OrderBy(static range => range.Range is CategoricalParameter)];
    }

    private static Dictionary<string, DocumentElement> MembersOf(TuningSpaceReader reader, DocumentElement element, string where, string[] known)
    {
        var members = new Dictionary<string, DocumentElement>(StringComparer.Ordinal);
        foreach (var member in element.Children)
        {
            if (!known.Contains(member.Name))
            {
                reader.Refuse(() => member.ProblemOfName(DocumentFindings.Unknown(member.Name!, where, [.. known.Where(static name => name != Schema)])));
            }
            else if (!members.TryAdd(member.Name!, member))
            {
                reader.Refuse(() => member.ProblemOfName(DocumentFindings.Repeated(member.Name!, where)));
            }
        }

        return members;
    }
}
