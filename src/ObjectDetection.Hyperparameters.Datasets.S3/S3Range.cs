using System.Buffers;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>A range of an object in memory, which moves through the object.</summary>
internal sealed class S3Range : IDisposable
{
    private readonly SemaphoreSlim access = new(1);
    private byte[] bytes = [];
    private long start;
    private int count;
    private int nextLength = S3Content.ShortestRange;

    /// <summary>Gets or sets when it was last used, by the number of reads of the object.</summary>
    public long LastRead { get; set; }

    /// <summary>Returns how far an offset is behind the range: 0 inside of it, and <see langword="null"/> if the object is not read on there.</summary>
    public long? DistanceTo(long offset)
    {
        var from = Volatile.Read(ref start);
        var distance = Math.Max(offset - from - count + 1, 0);
        return offset >= from && distance <= nextLength ? distance : null;
    }

    /// <summary>Reads the start of an object.</summary>
    /// <returns>Whether there is such an object.</returns>
    public async Task<bool> ReadFirstAsync(S3Ranges ranges, int length, CancellationToken cancellationToken)
    {
        bytes = ArrayPool<byte>.Shared.Rent(length);
        if (await ranges.ReadFirstAsync(bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false) is not { } read)
        {
            return false;
        }

        count = read;
        return true;
    }

    /// <summary>Copies bytes at an offset, which are read first if they are not here.</summary>
    /// <returns>The number of bytes, or <see langword="null"/> if another reader moved the range away, unless it is taken.</returns>
    public async ValueTask<int?> ReadAsync(S3Ranges ranges, long offset, Memory<byte> buffer, bool isTaken, int longest, CancellationToken cancellationToken)
    {
        await access.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isTaken && DistanceTo(offset) is null)
            {
                return null;
            }

            if (offset < start || offset >= start + count)
            {
                await MoveAsync(ranges, offset, buffer.Length, longest, cancellationToken).ConfigureAwait(false);
            }

            var available = bytes.AsMemory((int)(offset - start), (int)(start + count - offset));
            available = available[..Math.Min(available.Length, buffer.Length)];
            available.CopyTo(buffer);
            return available.Length;
        }
        finally
        {
            access.Release();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        count = 0;
        access.Dispose();
    }

    private async Task MoveAsync(S3Ranges ranges, long offset, int wanted, int longest, CancellationToken cancellationToken)
    {
        nextLength = count > 0 && DistanceTo(offset) is not null ? Math.Min(2 * nextLength, longest) : S3Content.ShortestRange;
        var length = (int)Math.Min(Math.Max(nextLength, Math.Min(wanted, longest)), ranges.Length - offset);
        if (bytes.Length < length || bytes.Length > longest)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = ArrayPool<byte>.Shared.Rent(length);
        }

        count = 0;
        Volatile.Write(ref start, offset);
        count = await ranges.ReadAsync(offset, bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
    }
}
