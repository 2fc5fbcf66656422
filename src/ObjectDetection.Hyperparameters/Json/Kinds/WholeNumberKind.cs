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
    public override bool TryReadPlain(ref PlainJson text, ref JsonSlot slot)
    {
        var isString = text.TryTake((byte)'"');
        if (!text.TryReadWholeNumber(out var number) || (isString && (number == 0 || !text.TryTake((byte)'"'))))
        {
            return false;
        }

        Put(number, ref slot);
        return true;
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
