using System.Text.Json;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Represents what is known about a body after it was read.</summary>
/// <param name="Findings">The findings about its records.</param>
/// <param name="Utf8">The JSON for the endpoint, or <see langword="null"/> if the body cannot be read.</param>
/// <param name="Fault">Why the body cannot be read, if that is not a finding.</param>
internal sealed record ReadBody(IReadOnlyList<Finding> Findings, byte[]? Utf8, BodyFault? Fault = null);

/// <summary>Represents a fault of a body outside its records.</summary>
/// <param name="Path">The path of the value.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record BodyFault(string Path, string Message);

/// <summary>Reads and reviews bodies.</summary>
internal static class BodyReader
{
    private static readonly HyperparametersJsonOptions Complete = new() { IncludeDefaults = true, Indented = false };

    /// <summary>Reads a body.</summary>
    /// <returns>What was read, or <see langword="null"/> if the body contains more records than the maximum.</returns>
    public static ReadBody? Read(byte[] utf8, AcceptedBody body, int maximumRecords, TrainingContext? context)
    {
        if (body.Type is not { } type)
        {
            return ReadRecord(utf8, context);
        }

        var text = JsonText.WithoutMark(utf8).ToArray();
        var records = new List<EmbeddedRecord>();
        try
        {
            EmbeddedRecordConverter.Note(records, maximumRecords + 1, () => JsonSerializer.Deserialize(text, type));
        }
        catch (JsonException exception)
        {
            return records.Count > maximumRecords ? null : Unread(exception, text, records, type.Options, context);
        }

        return records.Count > maximumRecords ? null : new ReadBody(Review(records, text, type.Options, context), text);
    }

    /// <summary>Reads a body that is a record.</summary>
    /// <remarks>
    /// The endpoint gets the JSON of what was reviewed, because this library's reader accepts what the application's might not: comments and trailing commas.
    /// </remarks>
    private static ReadBody ReadRecord(byte[] utf8, TrainingContext? context)
    {
        var result = ObjectDetectionHyperparametersJson.Read(utf8);
        var review = result.Review(context);
        var json = !result.IsReadable ? null
            : review.IsSubmittable ? ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(result.Hyperparameters, Complete)
            : utf8;
        return new ReadBody([.. OfRecord(review)], json);
    }

    /// <summary>Returns the findings about what the endpoint gets: a record omits no default, even if its string map does.</summary>
    private static IEnumerable<Finding> OfRecord(Review review) => review.Findings.Where(static finding => finding.Rule != Rules.DifferingDefault);

    private static ReadBody Unread(
        JsonException exception, byte[] text, List<EmbeddedRecord> records, JsonSerializerOptions options, TrainingContext? context)
    {
        var findings = Review(records, text, options, context);
        if (JsonSyntax.FindFault(new JsonText(text, "The body")) is { } syntaxError)
        {
            return new ReadBody([syntaxError, .. findings], null);
        }

        var isOfRecord = records.Count > 0 && !records[^1].Result.IsReadable;
        return new ReadBody(findings, null, isOfRecord ? null : FaultOf(exception));
    }

    /// <summary>The message of the exception names the application's types, which are nobody else's business.</summary>
    private static BodyFault FaultOf(JsonException exception)
    {
        var place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return new BodyFault(exception.Path ?? JsonPath.Root, $"The value cannot be read, or the body is incomplete: {place}.");
    }

    private static Finding[] Review(List<EmbeddedRecord> records, byte[] text, JsonSerializerOptions options, TrainingContext? context)
    {
        var reading = new JsonReaderOptions { CommentHandling = options.ReadCommentHandling, AllowTrailingCommas = options.AllowTrailingCommas, MaxDepth = options.MaxDepth };
        var findings = records.SelectMany(record => Locate([.. OfRecord(record.Result.Review(context))], record, text, reading));
        return [.. findings.OrderBy(static finding => finding.Severity)];
    }

    private static IEnumerable<Finding> Locate(IReadOnlyList<Finding> findings, EmbeddedRecord record, byte[] text, JsonReaderOptions options)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var location = new EmbeddedLocation(record, text, options);
        return findings.Select(finding => finding.At(location.Of(finding)));
    }
}
