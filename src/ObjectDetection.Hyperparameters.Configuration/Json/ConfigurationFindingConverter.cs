using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Json.Converters;

namespace ObjectDetection.Hyperparameters.Configuration.Json;

/// <summary>Reads and writes a finding with its key and its provider.</summary>
internal sealed class ConfigurationFindingConverter : DocumentConverter<ConfigurationFinding>
{
    private const string Key = "key";
    private const string Provider = "provider";

    public static ConfigurationFinding ReadFinding(JsonElement element) => new(
        FindingJson.Require(element, Key, JsonValueKind.String).GetString()!,
        element.TryGetProperty(Provider, out var provider) ? provider.GetString() : null,
        FindingJson.Read(element));

    public static void WriteFinding(Utf8JsonWriter writer, ConfigurationFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString(Key, finding.Key);
        writer.WriteString(Provider, finding.Source);
        FindingJson.WriteMembers(writer, finding.Finding, null);
        writer.WriteEndObject();
    }

    protected override ConfigurationFinding Read(JsonElement element) => ReadFinding(element);

    protected override void Write(Utf8JsonWriter writer, ConfigurationFinding value) => WriteFinding(writer, value);
}
