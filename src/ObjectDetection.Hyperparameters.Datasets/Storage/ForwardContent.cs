using System.Buffers;

namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>The bytes of a stream, which are read once from start to end: a pipe, standard input, an object of a remote storage.</summary>
/// <param name="stream">The stream.</param>
/// <param name="leaveOpen">Whether the stream belongs to the caller.</param>
internal sealed class ForwardContent(Stream stream, bool leaveOpen = false) : IDatasetContent
{
    private const int SkippedAtOnce = 64 * 1024;
    private long position;

    public long? Length => null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The offset is before the end of the last read.</exception>
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, position);
        return ReadForwardAsync(offset, buffer, cancellationToken);
    }

    public ValueTask DisposeAsync() => leaveOpen ? ValueTask.CompletedTask : stream.DisposeAsync();

    private async ValueTask<int> ReadForwardAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (offset > position && !await SkipAsync(offset, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        position += count;
        return count;
    }

    /// <summary>Reads up to an offset.</summary>
    /// <returns><see langword="false"/> if the stream ends before it.</returns>
    private async ValueTask<bool> SkipAsync(long offset, CancellationToken cancellationToken)
    {
        var skipped = ArrayPool<byte>.Shared.Rent((int)Math.Min(offset - position, SkippedAtOnce));
        try
        {
            while (position < offset)
            {
                var wanted = skipped.AsMemory(0, (int)Math.Min(offset - position, skipped.Length));
                var count = await stream.ReadAsync(wanted, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return false;
                }

                position += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(skipped);
        }
    }
}
