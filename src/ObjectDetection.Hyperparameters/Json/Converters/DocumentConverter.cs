using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads a value from its parsed JSON.</summary>
internal abstract class DocumentConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw new JsonException($"The text is not a {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value);

    protected abstract T Read(JsonElement element);

    protected abstract void Write(Utf8JsonWriter writer, T value);
}
