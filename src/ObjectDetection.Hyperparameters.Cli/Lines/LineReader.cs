namespace ObjectDetection.Hyperparameters.Cli.Lines;

/// <summary>Cuts a stream into chunks of whole lines, without waiting for more than there is.</summary>
/// <remarks>A line that is longer than any document that is read is cut where that is certain, and the rest of it passed over.</remarks>
/// <param name="stream">The stream.</param>
internal sealed class LineReader(Stream stream)
{
    /// <summary>How many bytes a chunk has as a rule.</summary>
    public const int ChunkSize = 128 * 1024;

    /// <summary>How many bytes of a line are kept: one more than a document with a byte order mark may have.</summary>
    private const int LongestLine = Json.ObjectDetectionHyperparametersJson.MaximumLength + 4;

    private byte[] carried = [];
    private int carriedLength;
    private long nextLine = 1;
    private long bytesSoFar;
    private bool isAtEnd;

    /// <summary>Reads the next lines into a chunk; <see langword="false"/> when there are none.</summary>
    public bool Read(LineChunk chunk)
    {
        var length = TakeCarried(chunk);
        while (!isAtEnd)
        {
            if (length >= LongestLine)
            {
                PassOverRestOfLine(chunk, length);
                return true;
            }

            if (length == chunk.Buffer.Length)
            {
                Grow(chunk);
            }

            var read = stream.Read(chunk.Buffer, length, chunk.Buffer.Length - length);
            bytesSoFar += read;
            isAtEnd = read == 0;
            var end = chunk.Buffer.AsSpan(length, read).LastIndexOf((byte)'\n');
            length += read;
            if (end >= 0)
            {
                end += length - read + 1;
                Carry(chunk.Buffer.AsSpan(end, length - end));
                Give(chunk, end);
                return true;
            }
        }

        Give(chunk, length);
        return length > 0;
    }

    private static void Grow(LineChunk chunk)
    {
        var buffer = chunk.Buffer;
        Array.Resize(ref buffer, Math.Min(2 * buffer.Length, LongestLine));
        chunk.Buffer = buffer;
    }

    private int TakeCarried(LineChunk chunk)
    {
        if (chunk.Buffer.Length > ChunkSize && carriedLength <= ChunkSize)
        {
            chunk.Buffer = new byte[ChunkSize];
        }

        while (chunk.Buffer.Length < carriedLength)
        {
            Grow(chunk);
        }

        carried.AsSpan(0, carriedLength).CopyTo(chunk.Buffer);
        (var length, carriedLength) = (carriedLength, 0);
        return length;
    }

    private void Carry(ReadOnlySpan<byte> rest)
    {
        if (carried.Length < rest.Length)
        {
            carried = new byte[Math.Max(ChunkSize, rest.Length)];
        }

        rest.CopyTo(carried);
        carriedLength = rest.Length;
    }

    private void Give(LineChunk chunk, int length)
    {
        chunk.Length = length;
        chunk.FirstLine = nextLine;
        chunk.BytesSoFar = bytesSoFar;
        nextLine += chunk.Buffer.AsSpan(0, length).Count((byte)'\n');
    }

    private void PassOverRestOfLine(LineChunk chunk, int length)
    {
        var buffer = new byte[ChunkSize];
        int end;
        int read;
        do
        {
            read = stream.Read(buffer);
            bytesSoFar += read;
            end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
        }
        while (read > 0 && end < 0);

        isAtEnd = read == 0;
        Give(chunk, length);
        nextLine++;
        Carry(end < 0 ? default : buffer.AsSpan((end + 1)..read));
    }
}
