using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and writes configurations as JSON documents, and describes such documents by a JSON Schema.</summary>
/// <remarks>
/// A document is an object with the names of the string map. Its values are native: a number, <c>true</c> or <c>false</c>, a string for a choice or a pattern,
/// an array for a list of epochs. Strings are also read as the string map spells them, so a string map is a document. An omitted member has its documented
/// default. Comments and trailing commas are read. <c>$schema</c> and names that begin with an underscore are ignored.
/// </remarks>
public static partial class ObjectDetectionHyperparametersJson
{
    /// <summary>The maximum length of a document, in bytes of UTF-8.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>The member by which a document names its schema.</summary>
    internal const string SchemaMember = "$schema";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The record. Its values can be out of range: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersJsonException">The document cannot be read. The exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var text = new JsonText(json);
        return Parse(text);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The record. Its values can be out of range: reading does not validate.</returns>
    /// <exception cref="HyperparametersJsonException">The document cannot be read. The exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters Parse(ReadOnlySpan<byte> utf8Json) => Parse(new JsonText(utf8Json));

    /// <summary>Reads a document from a stream, to its end. The stream is left open.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>The record. Its values can be out of range: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersJsonException">The document cannot be read. The exception lists every problem.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<ObjectDetectionHyperparameters> ParseAsync(Stream utf8Json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Parse((await JsonText.ReadAsync(utf8Json, cancellation).ConfigureAwait(false)).Span);
    }

    /// <summary>Tries to read a document.</summary>
    /// <param name="json">The document. <see langword="null"/> is read as an empty one.</param>
    /// <param name="hyperparameters">The record, or <see langword="null"/> if the document cannot be read.</param>
    /// <param name="findings">Every problem with the document, each with its location.</param>
    /// <returns><see langword="true"/> if the document could be read; otherwise, <see langword="false"/>.</returns>
    public static bool TryParse(string? json, [NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings)
    {
        using var text = new JsonText(json ?? "");
        return TryParse(text, out hyperparameters, out findings);
    }

    /// <summary>Tries to read a document.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="hyperparameters">The record, or <see langword="null"/> if the document cannot be read.</param>
    /// <param name="findings">Every problem with the document, each with its location.</param>
    /// <returns><see langword="true"/> if the document could be read; otherwise, <see langword="false"/>.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings) =>
        TryParse(new JsonText(utf8Json), out hyperparameters, out findings);

    /// <summary>Reads a document and reports every problem with it.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static HyperparametersReadResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var text = new JsonText(json);
        return Keep(JsonDocumentReader.Read(text), text);
    }

    /// <summary>Reads a document and reports every problem with it.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    public static HyperparametersReadResult Read(ReadOnlySpan<byte> utf8Json)
    {
        var text = new JsonText(utf8Json);
        return Keep(JsonDocumentReader.Read(text), text);
    }

    /// <summary>Reads a document from a stream, to its end, and reports every problem with it. The stream is left open.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<HyperparametersReadResult> ReadAsync(Stream utf8Json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Read((await JsonText.ReadAsync(utf8Json, cancellation).ConfigureAwait(false)).Span);
    }

    /// <summary>Reads and reviews a document. If nothing is found in it, the record is all that is allocated.</summary>
    internal static Review Review(ReadOnlySpan<byte> utf8Json, TrainingContext? context)
    {
        var text = new JsonText(utf8Json);
        var reading = JsonDocumentReader.Read(text);
        var isFlawless = reading.Problems.Length == 0 && Reviewer.Review(reading.Record, context, reading.Seen).Findings.Count == 0;
        return isFlawless ? Hyperparameters.Review.NothingFound : Keep(reading, text).Review(context);
    }

    private static ObjectDetectionHyperparameters Parse(in JsonText text)
    {
        var reading = JsonDocumentReader.Read(text);
        if (reading.FirstError is not { } first)
        {
            return reading.Record;
        }

        var (line, position) = new JsonLines(text.Bytes).Position(first.Offset);
        throw new HyperparametersJsonException(reading.Findings, first.Path, line, position);
    }

    private static bool TryParse(in JsonText text, [NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings)
    {
        var reading = JsonDocumentReader.Read(text);
        hyperparameters = reading.FirstError is null ? reading.Record : null;
        findings = reading.Findings;
        return hyperparameters is not null;
    }

    /// <summary>Returns the reading with a copy of the document, in which a review locates values.</summary>
    private static HyperparametersReadResult Keep(in JsonReading reading, in JsonText text) =>
        new(reading.Record, reading.Unread, reading.Findings, new JsonValueLocator(text.Bytes.ToArray())) { Seen = reading.Seen };
}
