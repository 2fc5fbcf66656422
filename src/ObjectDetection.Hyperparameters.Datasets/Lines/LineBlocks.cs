using System.Buffers;
using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Datasets.Lines;

/// <summary>Cuts a file at the ends of its lines.</summary>
/// <param name="chunks">The bytes.</param>
/// <param name="longest">The length of the longest line that is read.</param>
internal sealed class LineBlocks(ChunkReader chunks, int longest = LineBlocks.LongestLine)
{
    /// <summary>The number of bytes before a chunk where the start of its first line finds room.</summary>
    public const int Headroom = 16 * 1024;

    /// <summary>The number of bytes that are usually read at a time. With the room before them, they fill a rented buffer.</summary>
    public const int UsualLength = (256 * 1024) - Headroom;

    /// <summary>The length of the longest line that is read: room for 80,000 objects.</summary>
    public const int LongestLine = 4 << 20;
    private const int ShownStart = 1024;
    private const byte End = (byte)'\n';
    private byte[] rest = new byte[Headroom];
    private int restLength;
    private long line = 1;

    /// <summary>Gets the number of lines that have been read.</summary>
    public long LineCount => line - 1;

    public async IAsyncEnumerable<LineBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isInside = false;
        await foreach (var chunk in chunks.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var (start, length) = (Headroom, chunk.Length);
            if (isInside)
            {
                var end = chunk.Buffer.AsSpan(start, length).IndexOf(End);
                isInside = end < 0;
                (start, length) = isInside ? (start, 0) : (start + end + 1, length - end - 1);
            }

            var last = chunk.Buffer.AsSpan(start, length).LastIndexOf(End) + 1;
            if (last > 0)
            {
                yield return Cut(chunk.Buffer, start, last, length - last);
                continue;
            }

            Keep(chunk.Buffer.AsSpan(start, length));
            ArrayPool<byte>.Shared.Return(chunk.Buffer);
            if (restLength > longest)
            {
                isInside = true;
                yield return CreateLast(isTooLong: true);
            }
        }

        if (restLength > 0)
        {
            yield return CreateLast(isTooLong: false);
        }
    }

    /// <summary>Creates a block from what is left of the bytes before and the lines that end in a chunk.</summary>
    private LineBlock Cut(byte[] buffer, int start, int length, int left)
    {
        var (lines, before) = (buffer.AsSpan(start, length).Count(End), restLength);
        var kept = rest.AsSpan(0, before);
        if (before > start)
        {
            var larger = ArrayPool<byte>.Shared.Rent(before + length);
            kept.CopyTo(larger);
            buffer.AsSpan(start, length).CopyTo(larger.AsSpan(before));
            restLength = 0;
            Keep(buffer.AsSpan(start + length, left));
            ArrayPool<byte>.Shared.Return(buffer);
            return Create(larger, 0, before + length, lines);
        }

        kept.CopyTo(buffer.AsSpan(start - before));
        restLength = 0;
        Keep(buffer.AsSpan(start + length, left));
        return Create(buffer, start - before, before + length, lines);
    }

    private LineBlock Create(byte[] buffer, int start, int length, int lines)
    {
        var block = new LineBlock(buffer, start, length) { FirstLine = line, LineCount = lines };
        line += lines;
        return block;
    }

    private LineBlock CreateLast(bool isTooLong)
    {
        var length = isTooLong ? Math.Min(restLength, ShownStart) : restLength;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        rest.AsSpan(0, length).CopyTo(buffer);
        restLength = 0;
        if (rest.Length > UsualLength)
        {
            rest = new byte[Headroom];
        }

        return new LineBlock(buffer, 0, length) { FirstLine = line++, LineCount = 1, IsTooLong = isTooLong };
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (rest.Length < restLength + bytes.Length)
        {
            Array.Resize(ref rest, Math.Max(rest.Length * 2, restLength + bytes.Length));
        }

        bytes.CopyTo(rest.AsSpan(restLength));
        restLength += bytes.Length;
    }
}
