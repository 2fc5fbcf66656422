using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Flags stand as <c>true</c> and <c>false</c>; one that the string map spells with digits stands as a number, too.</summary>
internal sealed class FlagKind : JsonKind<bool>
{
    private readonly FlagDomain domain;
    private readonly bool takesNumbers;
    private readonly byte[] quotedTrue;
    private readonly byte[] quotedFalse;

    public FlagKind(FlagDomain domain)
    {
        this.domain = domain;
        takesNumbers = Text.IsDigits(domain.TrueSpelling) && Text.IsDigits(domain.FalseSpelling);
        (quotedTrue, quotedFalse) = (PlainJson.Quote(domain.TrueSpelling), PlainJson.Quote(domain.FalseSpelling));
        NativeTypes = takesNumbers ? ["boolean", "integer"] : ["boolean"];
    }

    /// <inheritdoc/>
    public override string Expected => "true or false";

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; }

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            Put(reader.GetBoolean(), ref into.Slot(hyperparameter));
        }
        else if (reader.TokenType == JsonTokenType.Number && WholeNumberToken.Read(ref reader, out var number) == WholeNumberProblem.None && number is 0 or 1)
        {
            ReadNumber(number == 1, ref reader, hyperparameter, ref into);
        }
        else
        {
            Refuse(ref reader, hyperparameter, ref into);
        }
    }

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot)
    {
        var length = Length(text, "true"u8, quotedTrue, (byte)'1');
        var isTrue = length > 0;
        if (!isTrue)
        {
            length = Length(text, "false"u8, quotedFalse, (byte)'0');
        }

        if (length > 0)
        {
            Put(isTrue, ref slot);
        }

        return length;
    }

    /// <inheritdoc/>
    public override void Put(bool value, ref JsonSlot slot)
    {
        slot.Number = value ? 1 : 0;
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override bool Get(in JsonSlot slot) => slot.Number != 0;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        if (takesNumbers)
        {
            writer.WriteNumber("minimum", 0);
            writer.WriteNumber("maximum", 1);
        }

        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.Either(domain.IgnoresCase, domain.TrueSpelling, domain.FalseSpelling)));
    }

    /// <summary>The length of that one of three forms with which a text begins.</summary>
    private int Length(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, byte[] quoted, byte digit) =>
        text.StartsWith(word) ? word.Length
        : text.StartsWith(quoted) ? quoted.Length
        : takesNumbers && PlainJson.Has(text, 0, digit) ? 1
        : 0;

    private void ReadNumber(bool value, ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into)
    {
        if (takesNumbers)
        {
            Put(value, ref into.Slot(hyperparameter));
        }
        else
        {
            Refuse(ref reader, hyperparameter, ref into, value ? "true" : "false");
        }
    }
}
