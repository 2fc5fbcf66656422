using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes a change: <c>{"name": "learning_rate", "old": 0.001, "new": 0.01}</c>. An absent value is null.</summary>
internal sealed class HyperparameterChangeConverter : DocumentConverter<HyperparameterChange>
{
    private const string Name = "name";
    private const string Old = "old";
    private const string New = "new";

    public static HyperparameterChange ReadChange(JsonElement element)
    {
        var name = FindingJson.Require(element, Name, JsonValueKind.String).GetString()!;
        return HyperparameterCatalogue.TryGetByName(name, out var hyperparameter)
            ? new(hyperparameter, Record(hyperparameter, element, Old), Record(hyperparameter, element, New))
            : throw new JsonException($"'{name}' is not the name of a hyperparameter.");
    }

    public static void WriteChange(Utf8JsonWriter writer, HyperparameterChange change)
    {
        writer.WriteStartObject();
        writer.WriteString(Name, change.Hyperparameter.Name);
        writer.WritePropertyName(Old);
        ValueJson.Write(writer, change.OldText is null ? null : change.OldValue);
        writer.WritePropertyName(New);
        ValueJson.Write(writer, change.NewText is null ? null : change.NewValue);
        writer.WriteEndObject();
    }

    protected override HyperparameterChange Read(JsonElement element) => ReadChange(element);

    protected override void Write(Utf8JsonWriter writer, HyperparameterChange value) => WriteChange(writer, value);

    /// <summary>Returns a record with a value of a change.</summary>
    private static ObjectDetectionHyperparameters Record(Hyperparameter hyperparameter, JsonElement change, string member)
    {
        if (!change.TryGetProperty(member, out var value))
        {
            throw new JsonException($"The object must have a member '{member}'.");
        }

        var result = ObjectDetectionHyperparametersJson.Read($"{{\"{hyperparameter.Name}\":{value.GetRawText()}}}");
        if (hyperparameter is Hyperparameter<double> real && value.ValueKind == JsonValueKind.String
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return real.With(result.Record, number);
        }

        return result.Findings.FirstOrDefault(finding => finding.Name == hyperparameter.Name && finding.Severity == FindingSeverity.Error) is { } error
            ? throw new JsonException(error.MessageWithSuggestion)
            : result.Record;
    }
}
