using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Where a reader stands that does not show the text that it reads.</summary>
internal static class JsonReaderLocation
{
    /// <summary>The place of the token that the reader stands on; its column is counted in bytes.</summary>
    /// <remarks>A reader counts lines, but tells them only in exceptions: so its state is given something that is not JSON to read.</remarks>
    public static FindingLocation Of(ref Utf8JsonReader reader, string path)
    {
        var probe = new Utf8JsonReader("!"u8, isFinalBlock: true, reader.CurrentState);
        try
        {
            probe.Read();
        }
        catch (JsonException found)
        {
            return Of(found, path, length: reader.BytesConsumed - reader.TokenStartIndex);
        }

        return new FindingLocation(path);
    }

    /// <summary>The place that an exception of the reader tells, or, when a token's length is given, that of the token that ends there.</summary>
    public static FindingLocation Of(JsonException found, string path, long length = 0) =>
        found is { LineNumber: { } line, BytePositionInLine: { } position }
            ? new FindingLocation(path, (int)line + 1, (int)Math.Max(0, position - length) + 1)
            : new FindingLocation(path);
}
