using System.Text.Json;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes an enumeration by the spellings of its domain, as a value and as a key.</summary>
/// <param name="subject">What the value is, for messages.</param>
/// <param name="domain">The domain.</param>
internal sealed class ChoiceConverter<T>(string subject, ChoiceDomain<T> domain) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? JsonToken.ScalarText(ref reader) : null;
        if (text is not null && domain.TryParse(text, out var value))
        {
            return value;
        }

        var suggestion = text is not null && domain.Diagnose(text).Suggestion is { } meant ? $" Did you mean {meant}?" : "";
        throw new JsonException($"{subject} must be {domain.Description}, but was {JsonToken.Describe(ref reader)}.{suggestion}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Spell(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Spell(value));

    private string Spell(T value) =>
        domain.Examine(value) is { } violation
            ? throw new JsonException($"{subject} must be {violation.Required}, but was {violation.Given}.")
            : domain.Format(value);
}
