using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes a finding.</summary>
internal sealed class FindingConverter : DocumentConverter<Finding>
{
    protected override Finding Read(JsonElement element) => FindingJson.Read(element);

    protected override void Write(Utf8JsonWriter writer, Finding value) => FindingJson.Write(writer, value);
}
