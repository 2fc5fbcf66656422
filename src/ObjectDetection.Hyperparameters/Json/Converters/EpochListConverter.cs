using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads a list of epochs as an array, as the string map spells it, or as null, and writes an array.</summary>
internal sealed class EpochListConverter : JsonConverter<EpochList>
{
    public override bool HandleNull => true;

    public override EpochList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.StartArray => ReadItems(ref reader),
        JsonTokenType.String when JsonToken.TryGetText(ref reader, out var text) && EpochList.TryParse(text, out var epochs) => epochs,
        _ => throw Wrong($"was {JsonToken.Describe(ref reader)}"),
    };

    public override void Write(Utf8JsonWriter writer, EpochList value, JsonSerializerOptions options) => ValueJson.Write(writer, value);

    private static EpochList ReadItems(ref Utf8JsonReader reader)
    {
        var epochs = new List<int>();
        while (JsonToken.Advance(ref reader) != JsonTokenType.EndArray)
        {
            epochs.Add(JsonToken.TryGetWholeNumber(ref reader, out var epoch) ? epoch : throw Wrong($"contains {JsonToken.Describe(ref reader)}"));
        }

        return EpochList.Create(epochs);
    }

    private static JsonException Wrong(string given) => new($"An epoch list must be an array of whole numbers, such as [10, 20], but {given}.");
}
