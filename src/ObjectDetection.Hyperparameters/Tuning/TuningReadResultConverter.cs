using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Json.Converters;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads and writes a read result: <c>{"readable": true, "tuning_job": {...}, "findings": [...]}</c>. The tuning job is in the API's shape.</summary>
/// <remarks>The values of an unreadable result are not written, so that its review is read back with the problems of reading alone.</remarks>
internal sealed class TuningReadResultConverter : DocumentConverter<TuningReadResult>
{
    private const string Job = "tuning_job";

    protected override TuningReadResult Read(JsonElement element)
    {
        var findings = FindingJson.ReadAll(element);
        if (!element.TryGetProperty(Job, out var job) || job.ValueKind == JsonValueKind.Null)
        {
            var nothing = new ObjectDetectionTuningSpace { Base = ObjectDetectionHyperparametersJson.Read("{}").Record };
            return new TuningReadResult(nothing, null, false, HyperparameterSet.All, findings, null);
        }

        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(job.GetRawText());
        return reading.IsReadable
            ? new TuningReadResult(reading.Space, reading.Options, true, default, findings, null)
            : throw new JsonException(string.Join(Environment.NewLine, reading.Findings));
    }

    protected override void Write(Utf8JsonWriter writer, TuningReadResult value)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("readable", value.IsReadable);
        writer.WritePropertyName(Job);
        if (value.Space is not { } space)
        {
            writer.WriteNullValue();
        }
        else if (value.Options is { } options)
        {
            TuningJobWriter.WriteRequest(writer, space, options);
        }
        else
        {
            TuningJobWriter.WriteSpace(writer, space);
        }

        writer.WritePropertyName("findings");
        FindingJson.WriteAll(writer, value.Findings);
        writer.WriteEndObject();
    }
}
