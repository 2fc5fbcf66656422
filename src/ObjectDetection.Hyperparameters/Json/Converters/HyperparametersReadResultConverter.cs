using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes a read result: <c>{"readable": true, "hyperparameters": {...}, "findings": [...]}</c>.</summary>
/// <remarks>The values of an unreadable result are not written, so that its review is read back with the problems of reading alone.</remarks>
internal sealed class HyperparametersReadResultConverter : DocumentConverter<HyperparametersReadResult>
{
    private const string Hyperparameters = "hyperparameters";

    protected override HyperparametersReadResult Read(JsonElement element)
    {
        var findings = FindingJson.ReadAll(element);
        var isReadable = element.TryGetProperty(Hyperparameters, out var hyperparameters) && hyperparameters.ValueKind == JsonValueKind.Object;
        return isReadable
            ? new(ObjectDetectionHyperparametersJson.Parse(hyperparameters.GetRawText()), default, findings)
            : new(ObjectDetectionHyperparametersJson.Read("{}").Record, HyperparameterSet.All, findings);
    }

    protected override void Write(Utf8JsonWriter writer, HyperparametersReadResult value)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("readable", value.IsReadable);
        writer.WritePropertyName(Hyperparameters);
        if (value.Hyperparameters is { } hyperparameters)
        {
            ObjectDetectionHyperparametersJson.Write(writer, hyperparameters);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WritePropertyName("findings");
        FindingJson.WriteAll(writer, value.Findings);
        writer.WriteEndObject();
    }
}
