using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>Reads a JSON document that describes a tuning job, in our typed shape or in the API's.</summary>
internal static class TuningDocumentReader
{
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
        return Read(new TuningSpaceReader(new DocumentPlaces(bytes)), DocumentElement.Read(bytes));
    }

    private static TuningReadResult Read(TuningSpaceReader reader, DocumentElement root) =>
        !root.IsObject ? reader.Abandon(ShapeFindings.NotAnObject(root))
        : TypedTuningDocument.IsOne(root) ? TypedTuningDocument.Read(reader, root)
        : ApiTuningDocument.IsOne(root) ? ApiTuningDocument.Read(reader, root)
        : reader.Abandon(ShapeFindings.WrongRoot(
            root, $"an object with {TypedTuningDocument.Base} and {TypedTuningDocument.Ranges}, or with {ApiNames.Static} and {ApiNames.Ranges}", "has none of them"));
}
