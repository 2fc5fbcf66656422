using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents real numbers as JSON numbers, which are written as in the string map.</summary>
internal sealed class RealKind(RealDomain domain) : JsonKind<double>
{
    public override string Expected => domain.Description;

    public override IReadOnlyList<string> NativeTypes { get; } = ["number"];

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && (TryReadShort(reader.ValueSpan, out value) || (reader.TryGetDouble(out value) && double.IsFinite(value)));
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

    /// <summary>Reads a decimal of at most 15 digits, as nearly all are, in a fraction of the time.</summary>
    /// <remarks>Digits and power of ten are both exact doubles then, so their quotient is the double that is nearest to the decimal.</remarks>
    private static bool TryReadShort(ReadOnlySpan<byte> number, out double value)
    {
        var (digits, scale, step) = (0L, 1L, 1L);
        foreach (var character in number)
        {
            if (char.IsAsciiDigit((char)character))
            {
                digits = (digits * 10) + (character - '0');
                scale *= step;
            }
            else if (character == '.')
            {
                step = 10;
            }
            else
            {
                digits = -1;
                break;
            }
        }

        value = (double)digits / scale;
        return number.Length is > 0 and <= 15 && digits >= 0;
    }

    private static void WriteNumber(Utf8JsonWriter writer, string keyword, double value)
    {
        writer.WritePropertyName(keyword);
        writer.WriteRawValue(Text.Of(value), skipInputValidation: true);
    }
}
