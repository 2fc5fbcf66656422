using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a JSON document that describes a tuning job, in our typed shape or in the API's.</summary>
internal static class TuningDocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static JsonDocumentOptions Options => new()
    {
        CommentHandling = JsonDocumentReader.Options.CommentHandling,
        AllowTrailingCommas = JsonDocumentReader.Options.AllowTrailingCommas,
        MaxDepth = JsonDocumentReader.Options.MaxDepth,
    };

    /// <summary>Reads a document, and notes every problem.</summary>
    public static TuningReadResult Read(string json)
    {
        try
        {
            return Read(Strict.GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            return new TuningSpaceReader().Abandon(JsonSyntax.NotUnicode(looksLikeUtf16: false));
        }
    }

    /// <summary>Reads a document, and notes every problem.</summary>
    public static TuningReadResult Read(ReadOnlyMemory<byte> utf8Json)
    {
        var text = utf8Json[(utf8Json.Length - JsonUnicode.WithoutMark(utf8Json.Span).Length)..];
        if (text.Length > ObjectDetectionHyperparametersJson.MaximumLength)
        {
            return new TuningSpaceReader().Abandon(JsonFindings.TooLong(ObjectDetectionHyperparametersJson.MaximumLength));
        }

        if (FindFault(text.Span) is { } fault)
        {
            return new TuningSpaceReader().Abandon(fault);
        }

        using var document = JsonDocument.Parse(text, Options);
        return Read(new TuningSpaceReader(new DocumentPlaces(text.ToArray())), document.RootElement);
    }

    private static TuningReadResult Read(TuningSpaceReader reader, JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? reader.Abandon(DocumentFindings.NotAnObject(root))
        : TypedTuningDocument.IsOne(root) ? TypedTuningDocument.Read(reader, root)
        : ApiTuningDocument.IsOne(root) ? ApiTuningDocument.Read(reader, root)
        : reader.Abandon(DocumentFindings.ShapeOfWhole(
            $"an object with {TypedTuningDocument.Base} and {TypedTuningDocument.Ranges}, or with {ApiNames.Static} and {ApiNames.Ranges}", "has none of them"));

    /// <summary>Why the text is not JSON of which every string can be had; <see langword="null"/> when it is.</summary>
    private static Finding? FindFault(ReadOnlySpan<byte> text)
    {
        var lines = new JsonLines(text);
        if (JsonUnicode.ValidLength(text) is var valid && valid < text.Length)
        {
            return JsonSyntax.NotUnicode(JsonUnicode.LooksLikeUtf16(text)).At(lines.Locate(JsonPath.Root, valid));
        }

        var reader = new Utf8JsonReader(text, isFinalBlock: true, new JsonReaderState(JsonDocumentReader.Options));
        var isComplete = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !JsonToken.TryGetText(ref reader, out var raw))
                {
                    return DocumentFindings.NotUnicode(raw).At(lines.Locate(JsonPath.Root, reader.TokenStartIndex));
                }

                isComplete = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
            }

            return null;
        }
        catch (JsonException found)
        {
            if (JsonSyntax.IsCutOff(text))
            {
                return JsonSyntax.EndsEarly(JsonSyntax.IsEmpty(text)).At(lines.Locate(JsonPath.Root, text.Length));
            }

            var offset = JsonLines.OffsetOf(text, found.LineNumber.GetValueOrDefault(), found.BytePositionInLine.GetValueOrDefault());
            var depth = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? reader.CurrentDepth + 1 : reader.CurrentDepth;
            return JsonSyntax.NotJson(text, offset, isComplete, depth == JsonDocumentReader.Options.MaxDepth).At(lines.Locate(JsonPath.Root, offset));
        }
    }
}
