using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>
/// Reads the API's shape, as DescribeHyperParameterTuningJob gives it and CreateHyperParameterTuningJob takes it: members of which this library does not know
/// are passed over.
/// </summary>
internal static class ApiTuningDocument
{
    /// <summary>Whether a document is meant to have this shape.</summary>
    public static bool IsOne(JsonElement root) =>
        Has(root, ApiNames.Static) || Has(root, ApiNames.Ranges) || Has(root, ApiNames.Config) || Has(root, ApiNames.Definition) || Has(root, ApiNames.Definitions);

    /// <summary>Reads a document.</summary>
    public static TuningReadResult Read(TuningSpaceReader reader, JsonElement root)
    {
        var config = Find(root, ApiNames.Config) ?? root;
        var definition = FindDefinition(root, out var count) ?? root;
        if (count > 1)
        {
            return reader.Abandon(DocumentFindings.ShapeOfWhole($"one tuning job with one definition in {ApiNames.Definitions}", $"has {Domains.Text.Of(count)}"));
        }

        var map = new List<KeyValuePair<string, string>>();
        if (Find(definition, ApiNames.Static) is { } entries)
        {
            if (entries.ValueKind == JsonValueKind.Object)
            {
                map = DocumentText.Entries(entries);
            }
            else
            {
                return reader.Abandon(DocumentFindings.Shape(ApiNames.Static, "an object of names and values", entries));
            }
        }

        var ranges = Find(config, ApiNames.Ranges) ?? Find(definition, ApiNames.DefinitionRanges);
        ReadObjective(reader, Find(config, ApiNames.Objective) ?? Find(definition, ApiNames.DefinitionObjective));
        return reader.Read(map, ranges is { } described ? ReadRanges(reader, described) : new TuningParameterRanges(), ReadOptions(reader, config));
    }

    private static JsonElement? FindDefinition(JsonElement root, out int count)
    {
        count = 0;
        if (Find(root, ApiNames.Definition) is { } definition)
        {
            return definition;
        }

        if (Find(root, ApiNames.Definitions) is not { ValueKind: JsonValueKind.Array } definitions)
        {
            return null;
        }

        count = definitions.GetArrayLength();
        return count == 1 ? definitions[0] : null;
    }

    private static TuningParameterRanges ReadRanges(TuningSpaceReader reader, JsonElement ranges)
    {
        var automatic = Items(reader, ranges, ApiNames.Automatic).Select(static range => ReadText(range, ApiNames.Name) ?? "").ToArray();
        if (automatic.Length > 0)
        {
            reader.Note(ReadingFindings.AutoParameters(automatic));
        }

        return new TuningParameterRanges
        {
            ContinuousParameterRanges =
            [
                .. Items(reader, ranges, ApiNames.Continuous).Select(static range => new ContinuousParameter(
                    ReadText(range, ApiNames.Name)!, ReadText(range, ApiNames.Minimum)!, ReadText(range, ApiNames.Maximum)!, ReadText(range, ApiNames.Scale))),
            ],
            IntegerParameterRanges =
            [
                .. Items(reader, ranges, ApiNames.Integer).Select(static range => new IntegerParameter(
                    ReadText(range, ApiNames.Name)!, ReadText(range, ApiNames.Minimum)!, ReadText(range, ApiNames.Maximum)!, ReadText(range, ApiNames.Scale))),
            ],
            CategoricalParameterRanges =
            [
                .. Items(reader, ranges, ApiNames.Categorical).Select(range => new CategoricalParameter(
                    ReadText(range, ApiNames.Name)!, [.. Items(reader, range, ApiNames.Values).Select(static value => DocumentText.Of(value)!)])),
            ],
        };
    }

    /// <summary>The items of an array; none where there is no array.</summary>
    private static List<JsonElement> Items(TuningSpaceReader reader, JsonElement element, string name)
    {
        if (Find(element, name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray()];
        }

        reader.Refuse(DocumentFindings.Shape(name, "an array", list));
        return [];
    }

    private static void ReadObjective(TuningSpaceReader reader, JsonElement? objective)
    {
        if (objective is not { } described)
        {
            return;
        }

        if (ReadText(described, ApiNames.ObjectiveMetric) is { } metric && metric != TuningLimits.ObjectiveMetric)
        {
            reader.Note(ReadingFindings.UnknownObjective(metric));
        }

        if (ReadText(described, ApiNames.ObjectiveType) is { } type && type != TuningLimits.ObjectiveType)
        {
            reader.Note(ReadingFindings.ObjectiveReversed(type));
        }
    }

    private static TuningJobOptions? ReadOptions(TuningSpaceReader reader, JsonElement config)
    {
        if (!Has(config, ApiNames.Strategy) && !Has(config, ApiNames.Limits))
        {
            return null;
        }

        var hyperband = Find(config, ApiNames.StrategyConfig) is { } strategy ? Find(strategy, ApiNames.HyperbandConfig) : null;
        var settings = new DocumentSettings(reader, name => Find(config, name));
        var limits = new DocumentSettings(reader, name => Find(config, ApiNames.Limits) is { } found ? Find(found, name) : null);
        var resources = new DocumentSettings(reader, name => hyperband is { } found ? Find(found, name) : null);
        var defaults = new TuningJobOptions();
        return new TuningJobOptions
        {
            Strategy = settings.Choice(ApiNames.Strategy, ApiChoices.Strategy) ?? defaults.Strategy,
            MaxJobs = limits.WholeNumber(ApiNames.MaxJobs),
            MaxParallelJobs = limits.WholeNumber(ApiNames.MaxParallelJobs) ?? defaults.MaxParallelJobs,
            MaxRuntimeInSeconds = limits.WholeNumber(ApiNames.MaxRuntime),
            EarlyStopping = settings.Choice(ApiNames.EarlyStopping, ApiChoices.EarlyStopping) ?? defaults.EarlyStopping,
            RandomSeed = settings.WholeNumber(ApiNames.RandomSeed),
            HyperbandMinEpochs = resources.WholeNumber(ApiNames.HyperbandMin),
            HyperbandMaxEpochs = resources.WholeNumber(ApiNames.HyperbandMax),
        };
    }

    private static bool Has(JsonElement element, string name) => Find(element, name) is not null;

    /// <summary>A member that is there and is not null, of something that may be no object.</summary>
    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? ReadText(JsonElement element, string name) => Find(element, name) is { } member ? DocumentText.Of(member) : null;
}
