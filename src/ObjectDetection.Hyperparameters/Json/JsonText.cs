using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Represents the text of a document: valid UTF-8 of limited length, without a byte order mark.</summary>
internal readonly ref struct JsonText
{
    private const int InitialCapacity = 4096;
    private readonly string subject;
    private readonly byte[]? rented;

    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="subject">What messages call the document.</param>
    public JsonText(ReadOnlySpan<byte> utf8, string subject = "The document")
    {
        this.subject = subject;
        var text = WithoutMark(utf8);
        if (text.Length > ObjectDetectionHyperparametersJson.MaximumLength)
        {
            Cut = JsonSyntax.TooLong(subject);
        }
        else if (Utf8.IsValid(text))
        {
            Bytes = text;
        }
        else
        {
            Bytes = text[..ValidLength(text)];
            Cut = JsonSyntax.NotUnicode(subject, looksLikeUtf16: text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);
        }
    }

    /// <param name="json">The document.</param>
    public JsonText(string json)
    {
        const string Subject = "The document";
        if (json.Length > ObjectDetectionHyperparametersJson.MaximumLength)
        {
            (subject, Cut) = (Subject, JsonSyntax.TooLong(Subject));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var status = Utf8.FromUtf16(json, buffer, out _, out var length, replaceInvalidSequences: false);
        this = new JsonText(buffer.AsSpan(0, length), Subject);
        rented = buffer;
        Cut ??= status == OperationStatus.Done ? null : JsonSyntax.NotUnicode(Subject, looksLikeUtf16: false);
    }

    /// <summary>Gets the bytes that can be read.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Gets why the bytes are not the whole document; <see langword="null"/> if they are.</summary>
    public Finding? Cut { get; }

    /// <summary>Reads a stream to its end, or to where it is longer than a document can be.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[InitialCapacity];
        var (length, read) = (0, 1);
        while (read > 0 && MakeRoom(ref buffer, length))
        {
            read = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            length += read;
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>Reads a stream to its end, or to where it is longer than a document can be, on this thread.</summary>
    public static ReadOnlyMemory<byte> Read(Stream stream)
    {
        var buffer = new byte[InitialCapacity];
        var (length, read) = (0, 1);
        while (read > 0 && MakeRoom(ref buffer, length))
        {
            read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>Returns the text without the byte order mark that some editors write.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8)
    {
        var mark = "\uFEFF"u8;
        return utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8;
    }

    /// <summary>Returns a reader of the bytes. It throws at a syntax error, but not where the document is cut.</summary>
    public Utf8JsonReader CreateReader() => new(Bytes, isFinalBlock: Cut is null, new JsonReaderState(JsonDocumentReader.Options));

    /// <summary>Returns why a reader could not go on to the end, and where.</summary>
    /// <param name="thrown">What the reader has thrown, if it has.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="isComplete">Whether the document's value was read to its end.</param>
    public (Finding Finding, int Offset) Explain(JsonException? thrown, ref Utf8JsonReader reader, bool isComplete)
    {
        if (Cut is not null && thrown?.LineNumber is null)
        {
            return (Cut, Bytes.Length);
        }

        if (JsonSyntax.IsCutOff(Bytes, out var isEmpty) || thrown?.LineNumber is null)
        {
            return (JsonSyntax.EndsEarly(subject, isEmpty), Bytes.Length);
        }

        var offset = JsonLines.OffsetOf(Bytes, thrown.LineNumber.GetValueOrDefault(), thrown.BytePositionInLine.GetValueOrDefault());
        var depth = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? reader.CurrentDepth + 1 : reader.CurrentDepth;
        return (JsonSyntax.NotJson(subject, Bytes, offset, isComplete, isDeepest: depth == JsonDocumentReader.Options.MaxDepth), offset);
    }

    /// <summary>Returns the buffer of the bytes, if there is one.</summary>
    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Makes room for more bytes, unless there are more than a document can have.</summary>
    private static bool MakeRoom(ref byte[] buffer, int length)
    {
        const int LongestMark = 3;
        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * length);
        }

        return length <= ObjectDetectionHyperparametersJson.MaximumLength + LongestMark;
    }

    private static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var consumed) == OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}
