using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>
/// Reads the API's shape, as DescribeHyperParameterTuningJob returns it and CreateHyperParameterTuningJob accepts it. Members that this library does not
/// know are ignored.
/// </summary>
internal static class ApiTuningDocument
{
    /// <summary>Determines whether a document is meant to have this shape.</summary>
    public static bool IsOne(DocumentElement root) =>
        ((string[])[ApiNames.Static, ApiNames.Ranges, ApiNames.Config, ApiNames.Definition, ApiNames.Definitions]).Any(name => root.Find(name) is not null);

    public static TuningReadResult Read(TuningSpaceReader reader, DocumentElement root)
    {
        var config = root.Find(ApiNames.Config) ?? root;
        var definition = root.Find(ApiNames.Definition);
        if (definition is null && root.Find(ApiNames.Definitions) is { IsArray: true, Children: var definitions })
        {
            if (definitions.Count > 1)
            {
                return reader.Abandon(ShapeFindings.WrongRoot(root, $"one tuning job with one definition in {ApiNames.Definitions}", $"has {Text.Of(definitions.Count)}"));
            }

            definition = definitions is [var only] ? only : null;
        }

        definition ??= root;
        var entries = definition.Find(ApiNames.Static);
        if (entries is { IsObject: false })
        {
            return reader.Abandon(ShapeFindings.Wrong(entries, ApiNames.Static, "an object of names and values"));
        }

        foreach (var entry in entries?.Children ?? [])
        {
            reader.Place(entry.Name!, entry);
        }

        var ranges = config.Find(ApiNames.Ranges) ?? definition.Find(ApiNames.DefinitionRanges);
        ReadObjective(reader, config.Find(ApiNames.Objective) ?? definition.Find(ApiNames.DefinitionObjective));
        return reader.Read(
            [.. entries?.Children.Select(static member => KeyValuePair.Create(member.Name!, member.Text!)) ?? []],
            ranges is null ? [] : ReadRanges(reader, ranges),
            ReadOptions(reader, config));
    }

    private static IReadOnlyList<PlacedRange> ReadRanges(TuningSpaceReader reader, DocumentElement ranges)
    {
        if (Items(reader, ranges, ApiNames.Automatic) is { Count: > 0 } automatic)
        {
            reader.Note(automatic[0].Problem(DocumentFindings.AutoParameters([.. automatic.Select(static range => range.Find(ApiNames.Name)?.Text ?? "")])));
        }

        return
        [
            .. Items(reader, ranges, ApiNames.Continuous).Select(static range => new PlacedRange(
                new ContinuousParameter(TextOf(range, ApiNames.Name)!, TextOf(range, ApiNames.Minimum)!, TextOf(range, ApiNames.Maximum)!, TextOf(range, ApiNames.Scale)), PlaceOf(range))),
            .. Items(reader, ranges, ApiNames.Integer).Select(static range => new PlacedRange(
                new IntegerParameter(TextOf(range, ApiNames.Name)!, TextOf(range, ApiNames.Minimum)!, TextOf(range, ApiNames.Maximum)!, TextOf(range, ApiNames.Scale)), PlaceOf(range))),
            .. Items(reader, ranges, ApiNames.Categorical).Select(range => new PlacedRange(
                new CategoricalParameter(TextOf(range, ApiNames.Name)!, [.. Items(reader, range, ApiNames.Values).Select(static value => value.Text!)]), PlaceOf(range))),
        ];
    }

    private static DocumentRange PlaceOf(DocumentElement range) => new(range, range.Find(ApiNames.Name), part => part.Name switch
    {
        RangePart.Minimum => range.Find(ApiNames.Minimum),
        RangePart.Maximum => range.Find(ApiNames.Maximum),
        RangePart.Scale => range.Find(ApiNames.Scale),
        _ => range.Find(ApiNames.Values)?.Children.ElementAtOrDefault(part.Item),
    });

    private static IReadOnlyList<DocumentElement> Items(TuningSpaceReader reader, DocumentElement element, string name)
    {
        var list = element.Find(name);
        if (list is { IsArray: false })
        {
            reader.Refuse(ShapeFindings.Wrong(list, name, "an array"));
        }

        return list is { IsArray: true } ? list.Children : [];
    }

    private static void ReadObjective(TuningSpaceReader reader, DocumentElement? objective)
    {
        if (objective?.Find(ApiNames.ObjectiveMetric) is { Text: { } metric } named && metric != TuningLimits.ObjectiveMetric)
        {
            reader.Note(named.Problem(DocumentFindings.UnknownObjective(metric)));
        }

        if (objective?.Find(ApiNames.ObjectiveType) is { Text: { } type } directed && type != TuningLimits.ObjectiveType)
        {
            reader.Note(directed.Problem(DocumentFindings.ObjectiveReversed(type)));
        }
    }

    private static TuningJobOptions? ReadOptions(TuningSpaceReader reader, DocumentElement config)
    {
        var limits = config.Find(ApiNames.Limits);
        var hyperband = config.Find(ApiNames.StrategyConfig)?.Find(ApiNames.HyperbandConfig);
        return limits is null && config.Find(ApiNames.Strategy) is null ? null : new DocumentSettings(reader, FindSetting).Read();

        (string Name, DocumentElement? Value) FindSetting(string name) => (name, name switch
        {
            ApiNames.MaxJobs or ApiNames.MaxParallelJobs or ApiNames.MaxRuntime => limits?.Find(name),
            ApiNames.HyperbandMin or ApiNames.HyperbandMax => hyperband?.Find(name),
            _ => config.Find(name),
        });
    }

    private static string? TextOf(DocumentElement element, string name) => element.Find(name)?.Text;
}
