using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Whole numbers stand as numbers.</summary>
internal sealed class WholeNumberKind(WholeNumberDomain domain) : JsonKind<int>
{
    /// <inheritdoc/>
    public override string Expected => domain.Description;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; } = ["integer"];

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            Refuse(ref reader, hyperparameter, ref into);
        }
        else if (WholeNumberToken.Read(ref reader, out var number) is var problem and not WholeNumberProblem.None)
        {
            into.Refuse(hyperparameter, JsonFindings.NotWhole(hyperparameter, hyperparameter.Name, Expected, problem, JsonToken.RawText(ref reader)), ref reader);
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
        var length = PlainJson.ReadWholeNumber(text[quote..], out var number);
        if (length == 0 || (quote == 1 && (number == 0 || !PlainJson.Has(text, length + 1, (byte)'"'))))
        {
            return 0;
        }

        Put(number, ref slot);
        return length + (2 * quote);
    }

    /// <inheritdoc/>
    public override void Put(int value, ref JsonSlot slot)
    {
        slot.Number = value;
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override int Get(in JsonSlot slot) => (int)slot.Number;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteNumber("minimum", domain.Minimum);
        writer.WriteNumber("maximum", int.MaxValue);
        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.WholeNumbers(domain.Minimum)));
    }
}
