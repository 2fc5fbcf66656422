using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents flags as <c>true</c> and <c>false</c>. A flag that the string map spells with digits can also be a JSON number.</summary>
internal sealed class FlagKind(FlagDomain domain) : JsonKind<bool>(IsNumber(domain) ? ["boolean", "integer"] : ["boolean"])
{
    private readonly bool acceptsNumbers = IsNumber(domain);

    public override string Expected => "true or false";

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False || (acceptsNumbers && TryReadNumber(ref reader, out value));
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader)
    {
        var suggestion = TryReadNumber(ref reader, out var meant) ? meant ? "true" : "false" : null;
        return JsonFindings.WrongKind(hyperparameter, hyperparameter.Name, Expected, ref reader, suggestion);
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        if (acceptsNumbers)
        {
            writer.WriteNumber("minimum", 0);
            writer.WriteNumber("maximum", 1);
        }

        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.Either(domain.IgnoresCase, domain.TrueSpelling, domain.FalseSpelling)));
    }

    private static bool IsNumber(FlagDomain domain) => Text.IsDigits(domain.TrueSpelling) && Text.IsDigits(domain.FalseSpelling);

    private static bool TryReadNumber(ref Utf8JsonReader reader, out bool value)
    {
        var isNumber = JsonToken.TryGetWholeNumber(ref reader, out var number);
        value = number == 1;
        return isNumber && number is 0 or 1;
    }
}
