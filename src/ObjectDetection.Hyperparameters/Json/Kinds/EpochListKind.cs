using System.Runtime.InteropServices;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Lists of epochs stand as arrays of whole numbers.</summary>
internal sealed class EpochListKind(EpochListDomain domain) : JsonKind<EpochList>
{
    private const int Usual = 16;
    private const string ExpectedItem = "a positive whole number";

    /// <inheritdoc/>
    public override string Expected => "an array of epochs, positive whole numbers in increasing order";

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; } = ["array"];

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(ref reader, hyperparameter, ref into);
            return;
        }

        Span<int> few = stackalloc int[Usual];
        List<int>? many = null;
        var count = 0;
        JsonToken.Advance(ref reader);
        for (var index = 0; reader.TokenType != JsonTokenType.EndArray; index++, JsonToken.Advance(ref reader))
        {
            if (!TryReadItem(ref reader, hyperparameter, index, ref into, out var epoch))
            {
                continue;
            }

            if (count == Usual)
            {
                many ??= [.. few];
                many.Add(epoch);
            }
            else
            {
                few[count++] = epoch;
            }
        }

        Put(EpochList.Create(many is null ? few[..count] : CollectionsMarshal.AsSpan(many)), ref into.Slot(hyperparameter));
    }

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot)
    {
        var isString = PlainJson.Has(text, 0, (byte)'"');
        var at = 0;
        if (!TryPass(text, isString ? (byte)'"' : (byte)'[', isString, ref at))
        {
            return 0;
        }

        Span<int> epochs = stackalloc int[Usual];
        var count = 0;
        while (!TryPass(text, isString ? (byte)'"' : (byte)']', isString, ref at))
        {
            if (count == Usual || (count > 0 && !TryPass(text, (byte)',', isString, ref at)))
            {
                return 0;
            }

            var length = PlainJson.ReadWholeNumber(text[at..], out epochs[count]);
            if (length == 0 || (isString && epochs[count] == 0))
            {
                return 0;
            }

            at += length;
            count++;
        }

        Put(EpochList.Create(epochs[..count]), ref slot);
        return at;
    }

    /// <inheritdoc/>
    public override void Put(EpochList value, ref JsonSlot slot)
    {
        slot.Reference = value;
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override EpochList Get(in JsonSlot slot) => (EpochList)slot.Reference!;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EpochList value)
    {
        writer.WriteStartArray();
        foreach (var epoch in value)
        {
            writer.WriteNumberValue(epoch);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteStartObject("items");
        writer.WriteString("type", "integer");
        writer.WriteNumber("minimum", EpochListDomain.FirstEpoch);
        writer.WriteNumber("maximum", int.MaxValue);
        writer.WriteEndObject();
        writer.WriteNumber("maxItems", (domain.MaximumLength + 1) / 2);
        writer.WriteString("pattern", SchemaPatterns.EpochList);
        writer.WriteNumber("maxLength", domain.MaximumLength);
    }

    /// <summary>Passes over a mark; in a string nothing may stand beside it.</summary>
    private static bool TryPass(ReadOnlySpan<byte> text, byte mark, bool isString, ref int at)
    {
        if (!isString)
        {
            return PlainJson.TryPass(text, mark, ref at);
        }

        var isThere = PlainJson.Has(text, at, mark);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private static bool TryReadItem(ref Utf8JsonReader reader, Hyperparameter hyperparameter, int index, ref JsonConfigurationReader into, out int epoch)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var problem = WholeNumberToken.Read(ref reader, out epoch);
            if (problem == WholeNumberProblem.None)
            {
                return true;
            }

            var subject = JsonPath.Item(hyperparameter.Name, index);
            into.RefuseItem(hyperparameter, index, JsonFindings.NotWhole(hyperparameter, subject, ExpectedItem, problem, JsonToken.RawText(ref reader)), ref reader);
            return false;
        }

        epoch = 0;
        var suggestion = reader.TokenType == JsonTokenType.String && JsonToken.TryGetText(ref reader, out var text) && WholeNumberText.TryParse(text, out _) ? text : null;
        into.RefuseItem(hyperparameter, index, JsonFindings.WrongItem(hyperparameter, ExpectedItem, index, ref reader, suggestion), ref reader);
        JsonToken.Skip(ref reader);
        return false;
    }
}
