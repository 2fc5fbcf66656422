using System.Text.Json;
using System.Text.Unicode;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a JSON document that describes a tuning job, in our typed shape or in the API's.</summary>
internal static class TuningDocumentReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a document, and notes every problem.</summary>
    public static TuningReading Read(ReadOnlyMemory<byte> utf8Json)
    {
        var reader = new TuningSpaceReader();
        var json = utf8Json.Span.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
        try
        {
            if (!HasReadableText(json.Span))
            {
                return reader.Abandon(DocumentFindings.NotUnicode());
            }

            using var document = JsonDocument.Parse(json);
            return Read(reader, document.RootElement);
        }
        catch (JsonException exception)
        {
            return reader.Abandon(DocumentFindings.NotJson(exception));
        }
    }

    private static TuningReading Read(TuningSpaceReader reader, JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? reader.Abandon(DocumentFindings.ShapeOfWhole("an object", $"is {DocumentText.KindOf(root)}"))
        : TypedTuningDocument.IsOne(root) ? TypedTuningDocument.Read(reader, root)
        : ApiTuningDocument.IsOne(root) ? ApiTuningDocument.Read(reader, root)
        : reader.Abandon(DocumentFindings.ShapeOfWhole(
            $"an object with {TypedTuningDocument.Base} and {TypedTuningDocument.Ranges}, or with {ApiNames.Static} and {ApiNames.Ranges}", "has none of them"));

    /// <summary>Whether every text can be had as a string: bytes that are no UTF-8, and halves of surrogate pairs, cannot.</summary>
    private static bool HasReadableText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
