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
    private const string Strategy = "strategy";
    private const string MaxJobs = "max_jobs";
    private const string MaxParallelJobs = "max_parallel_jobs";
    private const string MaxRuntime = "max_runtime_in_seconds";
    private const string EarlyStopping = "tuner_early_stopping";
    private const string Seed = "seed";
    private const string HyperbandMin = "hyperband_min_epochs";
    private const string HyperbandMax = "hyperband_max_epochs";
    private const string Minimum = "min";
    private const string Maximum = "max";
    private const string Scale = "scale";
    private static readonly string[] Settings = [Strategy, MaxJobs, MaxParallelJobs, MaxRuntime, EarlyStopping, Seed, HyperbandMin, HyperbandMax];

    private static readonly string[] ApiSettings =
    [
        ApiNames.Strategy, ApiNames.MaxJobs, ApiNames.MaxParallelJobs, ApiNames.MaxRuntime, ApiNames.EarlyStopping, ApiNames.RandomSeed, ApiNames.HyperbandMin,
        ApiNames.HyperbandMax,
    ];

    /// <summary>The path of the ranges.</summary>
    public static string RangesPath { get; } = JsonPath.Member(Ranges);

    /// <summary>The name that a setting has here; <see langword="null"/> for what is no setting of the API.</summary>
    public static string? NameOf(string apiName) => Array.IndexOf(ApiSettings, apiName) is >= 0 and var at ? Settings[at] : null;

    /// <summary>Whether a document is meant to have this shape.</summary>
    public static bool IsOne(JsonElement root) => root.TryGetProperty(Base, out _) || root.TryGetProperty(Ranges, out _);

    /// <summary>Reads a document.</summary>
    public static TuningReadResult Read(TuningSpaceReader reader, JsonElement root)
    {
        var members = MembersOf(reader, root, "the document", [Base, Ranges, .. Settings, Schema]);
        if (members.GetValueOrDefault(Base) is not { ValueKind: JsonValueKind.Object } configuration)
        {
            return reader.Abandon(DocumentFindings.Shape(Base, "an object with a configuration", Find(members, Base)));
        }

        var ranges = new TuningParameterRanges();
        if (members.GetValueOrDefault(Ranges) is { ValueKind: JsonValueKind.Object } described)
        {
            ranges = ReadRanges(reader, described);
        }
        else
        {
            reader.Refuse(DocumentFindings.Shape(Ranges, "an object with a range for each tuned hyperparameter", Find(members, Ranges)));
        }

        return reader.Read(ObjectDetectionHyperparametersJson.Read(configuration.GetRawText()), ranges, ReadOptions(reader, members));
    }

    private static TuningParameterRanges ReadRanges(TuningSpaceReader reader, JsonElement ranges)
    {
        var continuous = new List<ContinuousParameter>();
        var integer = new List<IntegerParameter>();
        var categorical = new List<CategoricalParameter>();
        foreach (var range in ranges.EnumerateObject())
        {
            switch (range.Value.ValueKind)
            {
                case JsonValueKind.Array:
                    categorical.Add(new CategoricalParameter(range.Name, [.. range.Value.EnumerateArray().Select(static value => DocumentText.Of(value)!)]));
                    break;
                case JsonValueKind.Object:
                    var members = MembersOf(reader, range.Value, $"the range of {range.Name}", [Minimum, Maximum, Scale]);
                    var (minimum, maximum, scale) = (ReadText(members, Minimum), ReadText(members, Maximum), ReadText(members, Scale));
                    if (IsOfWholeNumbers(range.Name))
                    {
                        integer.Add(new IntegerParameter(range.Name, minimum!, maximum!, scale));
                    }
                    else
                    {
                        continuous.Add(new ContinuousParameter(range.Name, minimum!, maximum!, scale));
                    }

                    break;
                default:
                    reader.Refuse(range.Name, DocumentFindings.Shape(range.Name, $"an object with {Minimum} and {Maximum}, or an array of categories", range.Value));
                    break;
            }
        }

        return new TuningParameterRanges
        {
            ContinuousParameterRanges = [.. continuous],
            IntegerParameterRanges = [.. integer],
            CategoricalParameterRanges = [.. categorical],
        };
    }

    private static TuningJobOptions? ReadOptions(TuningSpaceReader reader, Dictionary<string, JsonElement> members)
    {
        if (!Settings.Any(members.ContainsKey))
        {
            return null;
        }

        var settings = new DocumentSettings(reader, name => Find(members, name));
        var defaults = new TuningJobOptions();
        return new TuningJobOptions
        {
            Strategy = settings.Choice(Strategy, ApiChoices.Strategy) ?? defaults.Strategy,
            MaxJobs = settings.WholeNumber(MaxJobs),
            MaxParallelJobs = settings.WholeNumber(MaxParallelJobs) ?? defaults.MaxParallelJobs,
            MaxRuntimeInSeconds = settings.WholeNumber(MaxRuntime),
            EarlyStopping = settings.Choice(EarlyStopping, ApiChoices.EarlyStopping) ?? defaults.EarlyStopping,
            RandomSeed = settings.WholeNumber(Seed),
            HyperbandMinEpochs = settings.WholeNumber(HyperbandMin),
            HyperbandMaxEpochs = settings.WholeNumber(HyperbandMax),
        };
    }

    private static Dictionary<string, JsonElement> MembersOf(TuningSpaceReader reader, JsonElement element, string where, string[] known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                reader.Refuse(DocumentFindings.Unknown(member.Name, where, [.. known.Where(static name => name != Schema)]));
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                reader.Refuse(DocumentFindings.Repeated(member.Name, where));
            }
        }

        return members;
    }

    private static bool IsOfWholeNumbers(string name) => HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && hyperparameter.Domain is WholeNumberDomain;

    private static JsonElement? Find(Dictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var element) ? element : null;

    private static string? ReadText(Dictionary<string, JsonElement> members, string name) => Find(members, name) is { } element ? DocumentText.Of(element) : null;
}
