using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Annotations;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>Recognizes a manifest that was written as one JSON document.</summary>
internal static class NotLines
{
    /// <summary>Returns what the document is, or <see langword="null"/> if the file can have lines.</summary>
    /// <param name="start">The first bytes of the file.</param>
    public static string? Describe(ReadOnlySpan<byte> start)
    {
        var text = JsonReading.WithoutByteOrderMark(start).TrimStart(" \t\r\n"u8);
        var isArray = text.StartsWith("["u8);
        if (!isArray && !text.StartsWith("{"u8))
        {
            return null;
        }

        // A line that ends too early is followed by one that does not continue it.
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(JsonReading.Options));
        var (hasObject, isWhole) = (false, false);
        try
        {
            while (!isWhole && reader.Read())
            {
                hasObject |= reader.TokenType == JsonTokenType.StartObject;
                isWhole = reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        var read = text[..(int)reader.BytesConsumed];
        if (isArray)
        {
            // One line that is an array can be a line by mistake, unless it is all there is.
            var isOnly = isWhole ? text[read.Length..].Trim(" \t\r\n"u8).IsEmpty : read.Length > 0;
            return hasObject && (isOnly || read.Contains((byte)'\n')) ? "the file is a JSON array" : null;
        }

        return read.Contains((byte)'\n') ? "an object extends over several lines" : null;
    }
}
