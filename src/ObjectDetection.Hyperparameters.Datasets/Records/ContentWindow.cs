using System.Buffers;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>The bytes of a file around the place that is read. Reads are large where all bytes are needed, and small where most are skipped.</summary>
internal sealed class ContentWindow : IDisposable
{
    private const int SmallestRead = 1024;
    private const int LargestRead = 128 * 1024;
    private readonly IDatasetContent content;
    private readonly CancellationToken cancellationToken;
    private readonly bool isStream;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(LargestRead);
    private int nextRead = SmallestRead * 4;
    private int count;

    public ContentWindow(IDatasetContent content, CancellationToken cancellationToken)
    {
        (this.content, this.cancellationToken) = (content, cancellationToken);
        isStream = content.Length is null;
        nextRead = isStream ? LargestRead : nextRead;
    }

    /// <summary>Gets the offset of the first byte in the window.</summary>
    public long Start { get; private set; }

    /// <summary>Gets the offset behind the last byte in the window.</summary>
    public long End => Start + count;

    /// <summary>Returns the bytes of the window from an offset.</summary>
    public ReadOnlySpan<byte> From(long offset) => buffer.AsSpan((int)(offset - Start), (int)(End - offset));

    /// <summary>Brings bytes into the window, and forgets those before them.</summary>
    /// <returns>The number of bytes from the offset that are there: as many as asked for, or fewer if the file ends.</returns>
    public ValueTask<int> EnsureAsync(long offset, int length) =>
        offset >= Start && End - offset >= length ? new((int)Math.Min(End - offset, int.MaxValue)) : FillAsync(offset, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private async ValueTask<int> FillAsync(long offset, int length)
    {
        Adapt(offset);
        var kept = offset >= Start && offset < End ? (int)(End - offset) : 0;
        var wanted = Math.Max(length, nextRead);
        var next = buffer;
        if (wanted > buffer.Length)
        {
            next = ArrayPool<byte>.Shared.Rent(wanted);
        }

        buffer.AsSpan(count - kept, kept).CopyTo(next);
        if (next != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = next;
        }

        (Start, count) = (offset, kept);

        // What is at hand is searched for damage: of a file, it must not depend on how many bytes a read returns. A pipe is not waited for.
        var most = isStream ? wanted : (int)Math.Min(wanted, content.Length!.Value - offset);
        var least = isStream ? length : most;
        while (count < least)
        {
            var read = await content.ReadAsync(End, buffer.AsMemory(count, most - count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return count;
    }

    private void Adapt(long offset)
    {
        if (isStream)
        {
            return;
        }

        nextRead = offset > End || offset < Start ? Math.Max(nextRead / 2, SmallestRead) : Math.Min(nextRead * 2, LargestRead);
    }
}
