using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>
/// Reads the API's shape, as DescribeHyperParameterTuningJob returns it and CreateHyperParameterTuningJob accepts it. Members that this library does not
/// know are ignored.
/// </summary>
internal static class ApiTuningDocument
{
    /// <summary>Determines whether a document is meant to have this shape.</summary>
    public static bool IsOne(JsonElement root) =>
        ((string[])[ApiNames.Static, ApiNames.Ranges, ApiNames.Config, ApiNames.Definition, ApiNames.Definitions]).Any(name => Find(root, name) is not null);

    public static TuningReadResult Read(TuningSpaceReader reader, JsonElement root)
    {
        var config = Find(root, ApiNames.Config) ?? root;
        var definition = Find(root, ApiNames.Definition);
        if (definition is null && Find(root, ApiNames.Definitions) is { ValueKind: JsonValueKind.Array } definitions)
        {
            var count = definitions.GetArrayLength();
            if (count > 1)
            {
                return reader.Abandon(DocumentFindings.ShapeOfWhole($"one tuning job with one definition in {ApiNames.Definitions}", $"has {Text.Of(count)}"));
            }

            definition = count == 1 ? definitions[0] : null;
        }

        definition ??= root;
        var entries = Find(definition, ApiNames.Static);
        if (entries is { ValueKind: not JsonValueKind.Object })
        {
            return reader.Abandon(DocumentFindings.Shape(ApiNames.Static, "an object of names and values", entries));
        }

        var ranges = Find(config, ApiNames.Ranges) ?? Find(definition, ApiNames.DefinitionRanges);
        ReadObjective(reader, Find(config, ApiNames.Objective) ?? Find(definition, ApiNames.DefinitionObjective));
        return reader.Read(
            entries is { } map ? [.. map.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, TextOf(member.Value)!))] : [],
            ranges is { } described ? ReadRanges(reader, described) : [],
            ReadOptions(reader, config));
    }

    /// <summary>Returns a text as it is, and any other value as it is spelled, so that it is judged like a text.</summary>
    public static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    private static IReadOnlyList<INamedRange> ReadRanges(TuningSpaceReader reader, JsonElement ranges)
    {
        var automatic = Items(reader, ranges, ApiNames.Automatic).Select(static range => FindText(range, ApiNames.Name) ?? "").ToArray();
        if (automatic.Length > 0)
        {
            reader.Note(DocumentFindings.AutoParameters(automatic));
        }

        return
        [
            .. Items(reader, ranges, ApiNames.Continuous).Select(static range => new ContinuousParameter(
                FindText(range, ApiNames.Name)!, FindText(range, ApiNames.Minimum)!, FindText(range, ApiNames.Maximum)!, FindText(range, ApiNames.Scale))),
            .. Items(reader, ranges, ApiNames.Integer).Select(static range => new IntegerParameter(
                FindText(range, ApiNames.Name)!, FindText(range, ApiNames.Minimum)!, FindText(range, ApiNames.Maximum)!, FindText(range, ApiNames.Scale))),
            .. Items(reader, ranges, ApiNames.Categorical).Select(range => new CategoricalParameter(
                FindText(range, ApiNames.Name)!, [.. Items(reader, range, ApiNames.Values).Select(static value => TextOf(value)!)])),
        ];
    }

    private static JsonElement[] Items(TuningSpaceReader reader, JsonElement element, string name)
    {
        switch (Find(element, name))
        {
            case null:
                return [];
            case { ValueKind: JsonValueKind.Array } list:
                return [.. list.EnumerateArray()];
            case var other:
                reader.Refuse(DocumentFindings.Shape(name, "an array", other));
                return [];
        }
    }

    private static void ReadObjective(TuningSpaceReader reader, JsonElement? objective)
    {
        if (FindText(objective, ApiNames.ObjectiveMetric) is { } metric && metric != TuningLimits.ObjectiveMetric)
        {
            reader.Note(DocumentFindings.UnknownObjective(metric));
        }

        if (FindText(objective, ApiNames.ObjectiveType) is { } type && type != TuningLimits.ObjectiveType)
        {
            reader.Note(DocumentFindings.ObjectiveReversed(type));
        }
    }

    private static TuningJobOptions? ReadOptions(TuningSpaceReader reader, JsonElement config)
    {
        var limits = Find(config, ApiNames.Limits);
        var hyperband = Find(Find(config, ApiNames.StrategyConfig), ApiNames.HyperbandConfig);
        return limits is null && Find(config, ApiNames.Strategy) is null ? null : new DocumentSettings(reader, FindSetting).Read();

        (string Name, JsonElement? Value) FindSetting(string name) => (name, name switch
        {
            ApiNames.MaxJobs or ApiNames.MaxParallelJobs or ApiNames.MaxRuntime => Find(limits, name),
            ApiNames.HyperbandMin or ApiNames.HyperbandMax => Find(hyperband, name),
            _ => Find(config, name),
        });
    }

    /// <summary>Returns a member that is not null, of an element that can be absent or not an object.</summary>
    private static JsonElement? Find(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? FindText(JsonElement? element, string name) => Find(element, name) is { } member ? TextOf(member) : null;
}
