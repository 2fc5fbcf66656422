using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Writes what the API is told of a tuning job, as JSON.</summary>
internal static class TuningJobWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON that an action writes, with the same line ends on every system.</summary>
    public static string ToText(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The shape HyperParameterTuningJobConfig.</summary>
    public static void WriteConfig(Utf8JsonWriter writer, ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(ApiNames.Strategy, ApiChoices.Strategy.Format(options.Strategy));
        WriteHyperband(writer, options);
        writer.WriteStartObject(ApiNames.Objective);
        writer.WriteString(ApiNames.ObjectiveType, TuningLimits.ObjectiveType);
        writer.WriteString(ApiNames.ObjectiveMetric, TuningLimits.ObjectiveMetric);
        writer.WriteEndObject();
        writer.WriteStartObject(ApiNames.Limits);
        WriteNumber(writer, ApiNames.MaxJobs, options.MaxJobs);
        WriteNumber(writer, ApiNames.MaxParallelJobs, options.MaxParallelJobs);
        WriteNumber(writer, ApiNames.MaxRuntime, options.MaxRuntimeInSeconds);
        writer.WriteEndObject();
        writer.WritePropertyName(ApiNames.Ranges);
        WriteRanges(writer, RangeWriter.Write(space));
        writer.WriteString(ApiNames.EarlyStopping, ApiChoices.EarlyStopping.Format(options.EarlyStopping));
        WriteNumber(writer, ApiNames.RandomSeed, options.RandomSeed);
        writer.WriteEndObject();
    }

    /// <summary>The parts of the shape CreateHyperParameterTuningJobRequest of which this library knows.</summary>
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

    /// <summary>The static map and the ranges side by side: what a space alone says of a request.</summary>
    public static void WriteSpace(Utf8JsonWriter writer, ObjectDetectionTuningSpace space)
    {
        writer.WriteStartObject();
        WriteStaticMap(writer, space);
        writer.WritePropertyName(ApiNames.Ranges);
        WriteRanges(writer, RangeWriter.Write(space));
        writer.WriteEndObject();
    }

    private static void WriteStaticMap(Utf8JsonWriter writer, ObjectDetectionTuningSpace space)
    {
        writer.WriteStartObject(ApiNames.Static);
        foreach (var (name, value) in space.StaticEntries())
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteHyperband(Utf8JsonWriter writer, TuningJobOptions options)
    {
        if (options is { HyperbandMinEpochs: null, HyperbandMaxEpochs: null })
        {
            return;
        }

        writer.WriteStartObject(ApiNames.StrategyConfig);
        writer.WriteStartObject(ApiNames.HyperbandConfig);
        WriteNumber(writer, ApiNames.HyperbandMin, options.HyperbandMinEpochs);
        WriteNumber(writer, ApiNames.HyperbandMax, options.HyperbandMaxEpochs);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRanges(Utf8JsonWriter writer, TuningParameterRanges ranges)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(ApiNames.Integer);
        foreach (var range in ranges.IntegerParameterRanges)
        {
            WriteRange(writer, range.Name, range.MinValue, range.MaxValue, range.ScalingType);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(ApiNames.Continuous);
        foreach (var range in ranges.ContinuousParameterRanges)
        {
            WriteRange(writer, range.Name, range.MinValue, range.MaxValue, range.ScalingType);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(ApiNames.Categorical);
        foreach (var range in ranges.CategoricalParameterRanges)
        {
            writer.WriteStartObject();
            writer.WriteString(ApiNames.Name, range.Name);
            writer.WriteStartArray(ApiNames.Values);
            foreach (var value in range.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, string name, string minimum, string maximum, string? scale)
    {
        writer.WriteStartObject();
        writer.WriteString(ApiNames.Name, name);
        writer.WriteString(ApiNames.Minimum, minimum);
        writer.WriteString(ApiNames.Maximum, maximum);
        writer.WriteString(ApiNames.Scale, scale);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } present)
        {
            writer.WriteNumber(name, present);
        }
    }
}
