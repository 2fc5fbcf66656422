using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads a whole document in one pass over its bytes, which are not copied.</summary>
internal static class JsonDocumentReader
{
    /// <summary>Comments and trailing commas are read, and nesting is limited.</summary>
    public static JsonReaderOptions Options { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="keepsStarts">Whether the reading says where the values stand, counted from behind the byte order mark.</param>
    public static JsonReading Read(ReadOnlySpan<byte> utf8, bool keepsStarts = false)
    {
        var text = JsonUnicode.WithoutMark(utf8);
        return TryReadPlain(text, out var reading, keepsStarts) ? reading : ReadAny(text, keepsStarts);
    }

    /// <summary>Reads a document in whichever form.</summary>
    /// <param name="text">The document in UTF-8, without a byte order mark.</param>
    /// <param name="keepsStarts">Whether the reading says where the values stand.</param>
    public static JsonReading ReadAny(ReadOnlySpan<byte> text, bool keepsStarts = false)
    {
        if (text.Length > ObjectDetectionHyperparametersJson.MaximumLength)
        {
            return TooLong();
        }

        var length = JsonUnicode.ValidLength(text);
        return Read(text[..length], length < text.Length, JsonUnicode.LooksLikeUtf16(text), keepsStarts);
    }

    /// <summary>Reads a document in the form in which nearly all are written, if it has that form.</summary>
    /// <param name="text">The document in UTF-8, without a byte order mark.</param>
    /// <param name="reading">What was read, when the answer is <see langword="true"/>.</param>
    /// <param name="keepsStarts">Whether the reading says where the values stand.</param>
    public static bool TryReadPlain(ReadOnlySpan<byte> text, out JsonReading reading, bool keepsStarts = false)
    {
        var configuration = new JsonConfigurationReader(isEmbedded: false);
        var isPlain = text.Length <= ObjectDetectionHyperparametersJson.MaximumLength && configuration.TryReadPlain(text);
        reading = isPlain ? Finish(ref configuration, text, keepsStarts) : default;
        return isPlain;
    }

    /// <summary>Reads a document of which only the beginning is valid Unicode.</summary>
    /// <param name="validPart">The beginning, in UTF-8.</param>
    /// <param name="keepsStarts">Whether the reading says where the values stand, counted from behind the byte order mark.</param>
    public static JsonReading ReadBroken(ReadOnlySpan<byte> validPart, bool keepsStarts = false) =>
        Read(JsonUnicode.WithoutMark(validPart), isBroken: true, looksLikeUtf16: false, keepsStarts);

    /// <summary>The reading of a document that is not looked at, because of its length.</summary>
    public static JsonReading TooLong()
    {
        var configuration = new JsonConfigurationReader(isEmbedded: false);
        configuration.Stop(JsonFindings.TooLong(ObjectDetectionHyperparametersJson.MaximumLength), JsonPath.Root, 0);
        return Locate(configuration.Finish(), []);
    }

    private static JsonReading Read(ReadOnlySpan<byte> text, bool isBroken, bool looksLikeUtf16, bool keepsStarts)
    {
        var configuration = new JsonConfigurationReader(isEmbedded: false);
        var reader = new Utf8JsonReader(text, isFinalBlock: !isBroken, new JsonReaderState(Options));
        try
        {
            JsonToken.Advance(ref reader);
            configuration.Read(ref reader);
            isBroken &= !reader.Read();
        }
        catch (JsonException found)
        {
            isBroken &= found.LineNumber is null;
            if (!isBroken)
            {
                Stop(ref configuration, text, found, isDeepest: DepthBelow(ref reader) == Options.MaxDepth);
            }
        }

        if (isBroken)
        {
            configuration.Stop(JsonSyntax.NotUnicode(looksLikeUtf16), configuration.IsComplete ? JsonPath.Root : configuration.Place, text.Length);
        }

        return Finish(ref configuration, text, keepsStarts);
    }

    private static JsonReading Finish(ref JsonConfigurationReader configuration, ReadOnlySpan<byte> text, bool keepsStarts)
    {
        var reading = configuration.Finish(keepsStarts);
        return reading.Problems.Length == 0 ? reading : Locate(reading, text);
    }

    /// <summary>How deep a value is that stands where the reader is.</summary>
    private static int DepthBelow(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? reader.CurrentDepth + 1 : reader.CurrentDepth;

    private static void Stop(ref JsonConfigurationReader configuration, ReadOnlySpan<byte> text, JsonException found, bool isDeepest)
    {
        var path = configuration.IsComplete ? JsonPath.Root : configuration.Place;
        if (JsonSyntax.IsCutOff(text))
        {
            configuration.Stop(JsonSyntax.EndsEarly(JsonSyntax.IsEmpty(text)), path, text.Length);
            return;
        }

        var offset = JsonLines.OffsetOf(text, found.LineNumber.GetValueOrDefault(), found.BytePositionInLine.GetValueOrDefault());
        configuration.Stop(JsonSyntax.NotJson(text, offset, configuration.IsComplete, isDeepest), path, offset);
    }

    private static JsonReading Locate(JsonReading reading, ReadOnlySpan<byte> text)
    {
        var lines = new JsonLines(text);
        var problems = reading.Problems;
        for (var i = 0; i < problems.Length; i++)
        {
            problems[i] = problems[i] with { Finding = problems[i].Finding.At(lines.Locate(problems[i].Path, problems[i].Offset)) };
        }

        return reading;
    }
}
