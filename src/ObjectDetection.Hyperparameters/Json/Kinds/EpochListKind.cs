using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents lists of epochs as JSON arrays of whole numbers.</summary>
internal sealed class EpochListKind(Hyperparameter<EpochList> hyperparameter) : JsonKind<EpochList>("array")
{
    private const string ExpectedItem = "a positive whole number";
    private readonly EpochListDomain domain = (EpochListDomain)hyperparameter.Domain;

    public override string Expected => "an array of positive whole numbers in increasing order";

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out EpochList value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        scoped Span<int> epochs = stackalloc int[16];
        var count = 0;
        for (var index = 0; JsonToken.Advance(ref reader) != JsonTokenType.EndArray; index++)
        {
            if (!JsonToken.TryGetWholeNumber(ref reader, out var epoch))
            {
                into.Refuse(hyperparameter, ExplainItem(index, ref reader), ref reader, JsonPath.Item(JsonPath.Member(hyperparameter.Name), index));
            }
            else
            {
                epochs = count < epochs.Length ? epochs : (int[])[.. epochs, .. epochs];
                epochs[count++] = epoch;
            }
        }

        value = EpochList.Create(epochs[..count]);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, EpochList value)
    {
        writer.WriteStartArray();
        foreach (var epoch in value)
        {
            writer.WriteNumberValue(epoch);
        }

        writer.WriteEndArray();
    }

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

    private Finding ExplainItem(int index, ref Utf8JsonReader reader)
    {
        var item = JsonPath.Item(hyperparameter.Name, index);
        if (reader.TokenType == JsonTokenType.Number)
        {
            return JsonFindings.NotWhole(hyperparameter, item, ExpectedItem, ref reader);
        }

        var isSpelled = reader.TokenType == JsonTokenType.String && JsonToken.TryGetText(ref reader, out _) && WholeNumberText.TryParsePositive(reader.GetString(), out _);
        return JsonFindings.WrongKind(hyperparameter, item, ExpectedItem, ref reader, isSpelled ? reader.GetString() : null);
    }
}
