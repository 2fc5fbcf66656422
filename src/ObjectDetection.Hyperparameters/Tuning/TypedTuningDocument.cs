using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads our typed shape: <c>{"base": {...}, "ranges": {"learning_rate": {"min": 0.0001, "max": 0.1}, "optimizer": ["sgd"]}, "max_jobs": 20}</c>.</summary>
internal static class TypedTuningDocument
{
    public const string Base = "base";
    public const string Ranges = "ranges";
    private const string Schema = "$schema";
    private const string Minimum = "min";
    private const string Maximum = "max";
    private const string Scale = "scale";

    /// <summary>Gets the JSON path of the ranges.</summary>
    public static string RangesPath { get; } = JsonPath.Member(Ranges);

    /// <summary>Determines whether a document is meant to have this shape.</summary>
    public static bool IsOne(JsonElement root) => root.TryGetProperty(Base, out _) || root.TryGetProperty(Ranges, out _);

    public static TuningReadResult Read(TuningSpaceReader reader, JsonElement root)
    {
        var members = MembersOf(reader, root, "the document", [Base, Ranges, .. DocumentSettings.TypedNames, Schema]);
        if (Find(members, Base) is not { ValueKind: JsonValueKind.Object } configuration)
        {
            return reader.Abandon(DocumentFindings.Shape(Base, "an object with a configuration", Find(members, Base)));
        }

        IReadOnlyList<INamedRange> ranges = [];
        if (Find(members, Ranges) is { ValueKind: JsonValueKind.Object } described)
        {
            ranges = ReadRanges(reader, described);
        }
        else
        {
            reader.Refuse(DocumentFindings.Shape(Ranges, "an object with a range for each tuned hyperparameter", Find(members, Ranges)));
        }

        var options = DocumentSettings.TypedNames.Any(members.ContainsKey) ? new DocumentSettings(reader, FindSetting).Read() : null;
        return reader.Read(ObjectDetectionHyperparametersJson.Read(configuration.GetRawText()), ranges, options);

        (string Name, JsonElement? Value) FindSetting(string apiName)
        {
            var name = DocumentSettings.TypedNameOf(apiName)!;
            return (name, Find(members, name));
        }
    }

    /// <summary>Returns the ranges in the API's shape, the categorical ones last as in the API.</summary>
    private static IReadOnlyList<INamedRange> ReadRanges(TuningSpaceReader reader, JsonElement ranges)
    {
        var read = new List<INamedRange>();
        foreach (var (name, range) in ranges.EnumerateObject().Select(static member => (member.Name, member.Value)))
        {
            if (range.ValueKind == JsonValueKind.Array)
            {
                read.Add(new CategoricalParameter(name, [.. range.EnumerateArray().Select(static value => ApiTuningDocument.TextOf(value)!)]));
            }
            else if (range.ValueKind == JsonValueKind.Object)
            {
                var members = MembersOf(reader, range, $"the range of {Text.Cut(name)}", [Minimum, Maximum, Scale]);
                var (minimum, maximum, scale) = (FindText(members, Minimum)!, FindText(members, Maximum)!, FindText(members, Scale));
                var isInteger = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && hyperparameter.Domain is WholeNumberDomain;
                read.Add(isInteger ? new IntegerParameter(name, minimum, maximum, scale) : new ContinuousParameter(name, minimum, maximum, scale));
            }
            else
            {
                reader.Refuse(name, DocumentFindings.Shape(name, $"an object with {Minimum} and {Maximum}, or an array of categories", range));
            }
        }

        return [.. read.OrderBy(static range => range is CategoricalParameter)];
    }

    private static Dictionary<string, JsonElement> MembersOf(TuningSpaceReader reader, JsonElement element, string where, string[] known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                reader.Refuse(() => DocumentFindings.Unknown(member.Name, where, [.. known.Where(static name => name != Schema)]));
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                reader.Refuse(() => DocumentFindings.Repeated(member.Name, where));
            }
        }

        return members;
    }

    private static JsonElement? Find(Dictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var element) ? element : null;

    private static string? FindText(Dictionary<string, JsonElement> members, string name) =>
        Find(members, name) is { } element ? ApiTuningDocument.TextOf(element) : null;
}
