using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and writes a configuration as a JSON document, and describes such documents by a JSON Schema.</summary>
/// <remarks>
/// A member has the name that the string map has, and a native value: a number, <c>true</c> or <c>false</c>, a string for a choice or a pattern, an array for a list of
/// epochs. The string map's own spelling is read, too, so that a string map is a document. A member that is left out has its documented default.
/// Comments and trailing commas are read; <c>$schema</c> and names that begin with an underscore are passed over.
/// </remarks>
public static partial class ObjectDetectionHyperparametersJson
{
    /// <summary>How many bytes of UTF-8 a document may have.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>The member by which a document names its schema.</summary>
    internal const string SchemaMember = "$schema";

    private const int LongestOnStack = 4096;

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The record. Its values may lie outside their domains: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersJsonException">The document cannot be read; the exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var longest = LongestUtf8(json);
        if (longest <= LongestOnStack)
        {
            return Parse(json, stackalloc byte[LongestOnStack]);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            return Parse(json, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The record. Its values may lie outside their domains: reading does not validate.</returns>
    /// <exception cref="HyperparametersJsonException">The document cannot be read; the exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters Parse(ReadOnlySpan<byte> utf8Json) => RecordOf(JsonDocumentReader.Read(utf8Json), utf8Json);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark; it is read to its end and left open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>The record. Its values may lie outside their domains: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersJsonException">The document cannot be read; the exception lists every problem.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<ObjectDetectionHyperparameters> ParseAsync(Stream utf8Json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Parse((await JsonStream.ReadAsync(utf8Json, cancellation).ConfigureAwait(false)).Span);
    }

    /// <summary>Reads a document, and keeps what was found on the way.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static HyperparametersReadResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var buffer = new byte[LongestUtf8(json)];
        return TryEncode(json, buffer, out var utf8) ? Read(utf8)
            : Keep(json.Length > MaximumLength ? JsonDocumentReader.TooLong() : JsonDocumentReader.ReadBroken(utf8, keepsStarts: true), utf8);
    }

    /// <summary>Reads a document, and keeps what was found on the way.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    public static HyperparametersReadResult Read(ReadOnlySpan<byte> utf8Json) => Keep(JsonDocumentReader.Read(utf8Json, keepsStarts: true), utf8Json);

    /// <summary>Reads a document, and keeps what was found on the way.</summary>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark; it is read to its end and left open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<HyperparametersReadResult> ReadAsync(Stream utf8Json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Read((await JsonStream.ReadAsync(utf8Json, cancellation).ConfigureAwait(false)).Span);
    }

    private static ObjectDetectionHyperparameters Parse(string json, Span<byte> buffer)
    {
        var reading = TryEncode(json, buffer, out var utf8) ? JsonDocumentReader.Read(utf8)
            : json.Length > MaximumLength ? JsonDocumentReader.TooLong()
            : JsonDocumentReader.ReadBroken(utf8);
        return RecordOf(reading, utf8);
    }

    private static ObjectDetectionHyperparameters RecordOf(in JsonReading reading, ReadOnlySpan<byte> utf8)
    {
        if (reading.IsReadable)
        {
            return reading.Record;
        }

        var first = reading.FirstError;
        var (line, position) = new JsonLines(JsonUnicode.WithoutMark(utf8)).Position(first.Offset);
        throw new HyperparametersJsonException(reading.Findings, first.Path, line, position);
    }

    /// <summary>The reading with a copy of the document, in which a review can tell where a value stands.</summary>
    private static HyperparametersReadResult Keep(in JsonReading reading, ReadOnlySpan<byte> utf8)
    {
        var places = reading.Starts is { } starts ? new JsonValuePlaces(JsonUnicode.WithoutMark(utf8).ToArray(), starts) : null;
        return new HyperparametersReadResult(reading.Record, reading.Unread, reading.Findings, places);
    }

    /// <summary>How many bytes the text has at most; none where it is too long to be read at all.</summary>
    private static int LongestUtf8(string json) => json.Length > MaximumLength ? 0 : Encoding.UTF8.GetMaxByteCount(json.Length);

    /// <summary>Encodes a text up to its end or, when the answer is <see langword="false"/>, up to what cannot be encoded.</summary>
    private static bool TryEncode(string json, Span<byte> buffer, out ReadOnlySpan<byte> utf8)
    {
        var status = Utf8.FromUtf16(json, buffer, out _, out var written, replaceInvalidSequences: false);
        utf8 = buffer[..written];
        return status == OperationStatus.Done;
    }
}
