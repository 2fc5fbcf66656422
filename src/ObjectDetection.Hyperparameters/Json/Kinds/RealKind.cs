using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Real numbers stand as numbers, written as in the string map.</summary>
internal sealed class RealKind(RealDomain domain) : JsonKind<double>
{
    /// <inheritdoc/>
    public override string Expected => domain.Description;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; } = ["number"];

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            Refuse(ref reader, hyperparameter, ref into);
        }
        else if (!reader.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            into.Refuse(hyperparameter, JsonFindings.TooLarge(hyperparameter, JsonToken.RawText(ref reader)), ref reader);
        }
        else
        {
            Put(number, ref into.Slot(hyperparameter));
        }
    }

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot)
    {
        var quote = PlainJson.Has(text, 0, (byte)'"') ? 1 : 0;
        var length = PlainJson.ReadReal(text[quote..], out var number);
        if (length == 0 || (quote == 1 && !PlainJson.Has(text, length + 1, (byte)'"')))
        {
            return 0;
        }

        Put(number, ref slot);
        return length + (2 * quote);
    }

    /// <inheritdoc/>
    public override void Put(double value, ref JsonSlot slot)
    {
        slot.Number = value;
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override double Get(in JsonSlot slot) => slot.Number;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteRawValue(RealText.Format(value), skipInputValidation: true);

    /// <inheritdoc/>
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
