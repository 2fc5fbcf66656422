using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Writes a tuning job as the JSON of the API.</summary>
internal static class TuningJobWriter
{
    /// <summary>Writes the shape HyperParameterTuningJobConfig.</summary>
    public static void WriteConfig(Utf8JsonWriter writer, ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(ApiNames.Strategy, ApiChoices.Strategy.Format(options.Strategy));
        if (options is not { HyperbandMinEpochs: null, HyperbandMaxEpochs: null })
        {
            writer.WriteStartObject(ApiNames.StrategyConfig);
            writer.WriteStartObject(ApiNames.HyperbandConfig);
            WriteNumber(writer, ApiNames.HyperbandMin, options.HyperbandMinEpochs);
            WriteNumber(writer, ApiNames.HyperbandMax, options.HyperbandMaxEpochs);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteStartObject(ApiNames.Objective);
        writer.WriteString(ApiNames.ObjectiveType, TuningLimits.ObjectiveType);
        writer.WriteString(ApiNames.ObjectiveMetric, TuningLimits.ObjectiveMetric);
        writer.WriteEndObject();
        writer.WriteStartObject(ApiNames.Limits);
        WriteNumber(writer, ApiNames.MaxJobs, options.MaxJobs);
        WriteNumber(writer, ApiNames.MaxParallelJobs, options.MaxParallelJobs);
        WriteNumber(writer, ApiNames.MaxRuntime, options.MaxRuntimeInSeconds);
        writer.WriteEndObject();
        WriteRanges(writer, RangesOf(space));
        writer.WriteString(ApiNames.EarlyStopping, ApiChoices.EarlyStopping.Format(options.EarlyStopping));
        WriteNumber(writer, ApiNames.RandomSeed, options.RandomSeed);
        writer.WriteEndObject();
    }

    /// <summary>Writes the shape CreateHyperParameterTuningJobRequest, as far as this library knows its members.</summary>
    public static void WriteRequest(Utf8JsonWriter writer, ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(ApiNames.Config);
        WriteConfig(writer, space, options);
        writer.WriteStartObject(ApiNames.Definition);
        WriteStaticMap(writer, space);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes the static map and the ranges in one object: the parts of a request that need no options.</summary>
    public static void WriteSpace(Utf8JsonWriter writer, ObjectDetectionTuningSpace space)
    {
        writer.WriteStartObject();
        WriteStaticMap(writer, space);
        WriteRanges(writer, RangesOf(space));
        writer.WriteEndObject();
    }

    /// <summary>Returns the entries of the static map, in the order of the catalogue.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StaticEntries(ObjectDetectionTuningSpace space) =>
        from hyperparameter in HyperparameterCatalogue.All
        where Tunables.Find(hyperparameter)?.IsTuned(space) != true
        let text = hyperparameter.GetText(space.Base)
        where text is not null
        select KeyValuePair.Create(hyperparameter.Name, text);

    /// <summary>Returns the ranges by type, each in the order of the catalogue.</summary>
    public static TuningParameterRanges RangesOf(ObjectDetectionTuningSpace space)
    {
        var ranges = Tunables.In(space).Select(tunable => RangeOf(tunable, space)).ToArray();
        return new TuningParameterRanges
        {
            ContinuousParameterRanges = [.. ranges.OfType<ContinuousParameter>()],
            IntegerParameterRanges = [.. ranges.OfType<IntegerParameter>()],
            CategoricalParameterRanges = [.. ranges.OfType<CategoricalParameter>()],
        };
    }

    private static INamedRange RangeOf(Tunable tunable, ObjectDetectionTuningSpace space) => tunable.RangeIn(space) switch
    {
        ContinuousRange range => new ContinuousParameter(
            tunable.Name, Format(tunable, range.Minimum), Format(tunable, range.Maximum), ApiChoices.Scale.Format(range.Scaling)),
        IntegerRange range => new IntegerParameter(tunable.Name, Text.Of(range.Minimum), Text.Of(range.Maximum), ApiChoices.Scale.Format(range.Scaling)),
        _ => new CategoricalParameter(tunable.Name, [.. tunable.CategoriesIn(space)]),
    };

    /// <summary>Formats a limit, without the sign of a negative zero.</summary>
    private static string Format(Tunable tunable, double limit) => ((Hyperparameter<double>)tunable.Hyperparameter).Domain.Format(limit == 0 ? 0 : limit);

    private static void WriteStaticMap(Utf8JsonWriter writer, ObjectDetectionTuningSpace space)
    {
        writer.WriteStartObject(ApiNames.Static);
        foreach (var (name, value) in StaticEntries(space))
        {
            writer.WriteString(name, UnicodeText.Of(name, value));
        }

        writer.WriteEndObject();
    }

    private static void WriteRanges(Utf8JsonWriter writer, TuningParameterRanges ranges)
    {
        writer.WriteStartObject(ApiNames.Ranges);
        WriteList(
            writer, ApiNames.Integer, ranges.IntegerParameterRanges, range => WriteNumbers(writer, range.Name, range.MinValue, range.MaxValue, range.ScalingType));
        WriteList(
            writer, ApiNames.Continuous, ranges.ContinuousParameterRanges, range => WriteNumbers(writer, range.Name, range.MinValue, range.MaxValue, range.ScalingType));
        WriteList(writer, ApiNames.Categorical, ranges.CategoricalParameterRanges, range =>
        {
            writer.WriteStartObject();
            writer.WriteString(ApiNames.Name, range.Name);
            WriteList(writer, ApiNames.Values, range.Values, writer.WriteStringValue);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, string minimum, string maximum, string? scale)
    {
        writer.WriteStartObject();
        writer.WriteString(ApiNames.Name, name);
        writer.WriteString(ApiNames.Minimum, minimum);
        writer.WriteString(ApiNames.Maximum, maximum);
        writer.WriteString(ApiNames.Scale, scale);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }
}
