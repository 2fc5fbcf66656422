using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json.Converters;

/// <summary>Reads and writes a review: <c>{"submittable": false, "findings": [...]}</c>.</summary>
internal sealed class ReviewConverter : DocumentConverter<Review>
{
    protected override Review Read(JsonElement element) => new(FindingJson.ReadAll(element));

    protected override void Write(Utf8JsonWriter writer, Review value)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("submittable", value.IsSubmittable);
        writer.WritePropertyName("findings");
        FindingJson.WriteAll(writer, value.Findings);
        writer.WriteEndObject();
    }
}
