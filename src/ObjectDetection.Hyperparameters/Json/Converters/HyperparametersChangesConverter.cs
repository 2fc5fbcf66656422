using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes changes as an array.</summary>
internal sealed class HyperparametersChangesConverter : DocumentConverter<HyperparametersChanges>
{
    protected override HyperparametersChanges Read(JsonElement element) => new(element.EnumerateArray().Select(HyperparameterChangeConverter.ReadChange));

    protected override void Write(Utf8JsonWriter writer, HyperparametersChanges value)
    {
        writer.WriteStartArray();
        foreach (var change in value)
        {
            HyperparameterChangeConverter.WriteChange(writer, change);
        }

        writer.WriteEndArray();
    }
}
