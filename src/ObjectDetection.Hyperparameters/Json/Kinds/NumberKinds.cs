using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json.Plain;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents whole numbers as JSON numbers.</summary>
internal sealed class WholeNumberKind(WholeNumberDomain domain) : JsonKind<int>(domain.Description, "integer")
{
    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out int value) => JsonToken.TryGetWholeNumber(ref reader, out value);

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            ? JsonFindings.NotWhole(hyperparameter, hyperparameter.Name, Expected, ref reader)
            : base.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteNumber("minimum", domain.Minimum);
        writer.WriteNumber("maximum", int.MaxValue);
        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.WholeNumbers(domain.Minimum, int.MaxValue)));
    }
}

/// <summary>Represents real numbers as JSON numbers, which are written as in the string map.</summary>
internal sealed class RealKind(RealDomain domain) : JsonKind<double>(domain.Description, "number")
{
    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out double value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number)
        {
            return false;
        }

        // Nearly all numbers are short, and are read in a fraction of the time of others.
        var text = new PlainText(reader.ValueSpan);
        return (text.TryReadReal(out value) && text.IsAtEnd()) || (reader.TryGetDouble(out value) && double.IsFinite(value));
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? JsonFindings.TooLarge(hyperparameter, ref reader) : base.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteRawValue(RealText.Format(value), skipInputValidation: true);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        var interval = domain.Interval;
        WriteNumber(writer, interval.IsMinimumOpen ? "exclusiveMinimum" : "minimum", interval.Minimum);
        WriteNumber(writer, interval.IsMaximumOpen ? "exclusiveMaximum" : "maximum", interval.Maximum);
        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.Reals(interval)));
        writer.WriteNumber("maxLength", ServiceLimits.MaximumValueLength);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string keyword, double value)
    {
        writer.WritePropertyName(keyword);
        writer.WriteRawValue(Text.Of(value), skipInputValidation: true);
    }
}
