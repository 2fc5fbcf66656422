using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Represents a record within a document.</summary>
/// <param name="Offset">The offset of its text, in bytes.</param>
/// <param name="Text">Its text in UTF-8.</param>
/// <param name="Result">What was read.</param>
internal sealed record EmbeddedRecord(long Offset, byte[] Text, HyperparametersReadResult Result);

/// <summary>Reads the records of a document and notes where they are.</summary>
internal sealed class EmbeddedRecordConverter : JsonConverter<ObjectDetectionHyperparameters>
{
    [ThreadStatic]
    private static List<EmbeddedRecord>? records;

    [ThreadStatic]
    private static int maximum;

    /// <summary>Runs an action that deserializes a document, and notes the records that it reads, up to a number.</summary>
    /// <exception cref="JsonException">The document cannot be read, or has more records.</exception>
    public static void Note(List<EmbeddedRecord> found, int limit, Action deserialize)
    {
        (records, maximum) = (found, limit);
        try
        {
            deserialize();
        }
        finally
        {
            records = null;
        }
    }

    public override ObjectDetectionHyperparameters Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (records!.Count == maximum)
        {
            throw new JsonException();
        }

        var offset = reader.TokenStartIndex;
        using var document = JsonDocument.ParseValue(ref reader);
        var text = Encoding.UTF8.GetBytes(document.RootElement.GetRawText());
        var result = ObjectDetectionHyperparametersJson.Read(text);
        records.Add(new EmbeddedRecord(offset, text, result));

        // The application's types see complete records only.
        return result.Hyperparameters ?? throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters value, JsonSerializerOptions options) =>
        ObjectDetectionHyperparametersJson.Write(writer, value);
}
