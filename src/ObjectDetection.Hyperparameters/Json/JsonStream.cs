namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads a stream to its end, or to where it is longer than any document may be.</summary>
internal static class JsonStream
{
    private const int FirstLength = 4096;
    private const int LongestByteOrderMark = 3;

    /// <summary>The bytes of a stream; one more than a document may have stands for all that are not read.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[FirstLength];
        var length = 0;
        while (length <= ObjectDetectionHyperparametersJson.MaximumLength + LongestByteOrderMark)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return buffer.AsMemory(0, length);
    }
}
