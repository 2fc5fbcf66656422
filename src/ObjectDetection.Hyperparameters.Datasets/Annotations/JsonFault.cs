using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>Describes why JSON cannot be read, without the text of the exception, which is not the same on every runtime.</summary>
internal static class JsonFault
{
    public static string Describe(JsonException exception, ReadOnlySpan<byte> json)
    {
        var rest = json.TrimEnd(" \t\r\n"u8);
        if (rest.IsEmpty)
        {
            return "it is empty";
        }

        if (JsonReading.IsUtf16(json))
        {
            return "the text is UTF-16, not UTF-8";
        }

        var (line, at) = (exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        var place = line > 0 ? $"line {Text.Of(line + 1)}, byte {Text.Of(at + 1)}" : $"byte {Text.Of(at + 1)}";
        return IsEnd(json, line, at) ? $"the JSON ends too early, at {place}" : $"the JSON is not valid at {place}";
    }

    private static bool IsEnd(ReadOnlySpan<byte> json, long line, long at)
    {
        for (; line > 0; line--)
        {
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        }

        return json[(int)Math.Clamp(at, 0, json.Length)..].TrimStart(" \t\r\n"u8).IsEmpty;
    }
}
