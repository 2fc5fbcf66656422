using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a JSON document that describes a tuning job, in our typed shape or in the API's.</summary>
internal static class TuningDocumentReader
{
    private static JsonDocumentOptions Options => new()
    {
        CommentHandling = JsonDocumentReader.Options.CommentHandling,
        AllowTrailingCommas = JsonDocumentReader.Options.AllowTrailingCommas,
        MaxDepth = JsonDocumentReader.Options.MaxDepth,
    };

    /// <summary>Reads a document and collects every problem.</summary>
    public static TuningReadResult Read(string json)
    {
        using var text = new JsonText(json);
        return Read(text);
    }

    /// <summary>Reads a document and collects every problem.</summary>
    public static TuningReadResult Read(ReadOnlyMemory<byte> utf8Json) => Read(new JsonText(utf8Json.Span));

    private static TuningReadResult Read(in JsonText text)
    {
        if (JsonSyntax.FindFault(text) is { } fault)
        {
            return new TuningSpaceReader().Abandon(fault);
        }

        var bytes = text.Bytes.ToArray();
        using var document = JsonDocument.Parse(bytes, Options);
        return Read(new TuningSpaceReader(new DocumentPlaces(bytes)), document.RootElement);
    }

    private static TuningReadResult Read(TuningSpaceReader reader, JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? reader.Abandon(DocumentFindings.NotAnObject(root))
        : TypedTuningDocument.IsOne(root) ? TypedTuningDocument.Read(reader, root)
        : ApiTuningDocument.IsOne(root) ? ApiTuningDocument.Read(reader, root)
        : reader.Abandon(DocumentFindings.ShapeOfWhole(
            $"an object with {TypedTuningDocument.Base} and {TypedTuningDocument.Ranges}, or with {ApiNames.Static} and {ApiNames.Ranges}", "has none of them"));
}
