using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Json.Converters;

namespace ObjectDetection.Hyperparameters.Configuration.Json;

/// <summary>Reads and writes a read result: <c>{"section": "Training", "usable": true, "hyperparameters": {...}, "findings": [...]}</c>.</summary>
internal sealed class ConfigurationReadResultConverter : DocumentConverter<ConfigurationReadResult>
{
    private const string Section = "section";
    private const string Hyperparameters = "hyperparameters";
    private const string Findings = "findings";

    protected override ConfigurationReadResult Read(JsonElement element)
    {
        var findings = FindingJson.Require(element, Findings, JsonValueKind.Array).EnumerateArray().Select(ConfigurationFindingConverter.ReadFinding).ToArray();
        var isUsable = element.TryGetProperty(Hyperparameters, out var hyperparameters) && hyperparameters.ValueKind == JsonValueKind.Object;

        // An unusable section without an error was refused for a warning.
        var treatsWarningsAsErrors = !isUsable && findings.All(static finding => finding.Severity != FindingSeverity.Error);
        return new ConfigurationReadResult(
            FindingJson.Require(element, Section, JsonValueKind.String).GetString()!,
            isUsable ? ObjectDetectionHyperparametersJson.Parse(hyperparameters.GetRawText()) : null,
            findings,
            treatsWarningsAsErrors);
    }

    protected override void Write(Utf8JsonWriter writer, ConfigurationReadResult value)
    {
        writer.WriteStartObject();
        writer.WriteString(Section, value.Section);
        writer.WriteBoolean("usable", value.IsUsable);
        writer.WritePropertyName(Hyperparameters);
        if (value.Hyperparameters is { } hyperparameters)
        {
            ObjectDetectionHyperparametersJson.Write(writer, hyperparameters);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteStartArray(Findings);
        foreach (var finding in value.Findings)
        {
            ConfigurationFindingConverter.WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
