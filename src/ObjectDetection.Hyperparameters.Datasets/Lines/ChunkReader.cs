using System.Buffers;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Lines;

/// <summary>Reads a file from start to end in chunks of one length, so that they are the same however the bytes arrive.</summary>
internal sealed class ChunkReader(IDatasetContent content, int chunkLength, int ahead)
{
    private const int MostAhead = 8;

    /// <summary>The number of bytes by which the file is shorter than it was when it was opened.</summary>
    private long missing;

    public static ChunkReader Create(ProbeRun run, IDatasetContent content, int chunkLength) =>
        new(content, chunkLength, Math.Clamp(run.Options.MaxDegreeOfParallelism, 1, MostAhead));

    /// <summary>Reads the chunks. Several are on their way at the same time if the length is known.</summary>
    public IAsyncEnumerable<ByteChunk> ReadAsync(CancellationToken cancellationToken) =>
        content.Length is { } length ? ReadAheadAsync(length, cancellationToken) : ReadForwardAsync(cancellationToken);

    /// <summary>Reports that the file was cut off while it was read.</summary>
    public void Report(ChannelTally tally, string file)
    {
        if (missing > 0)
        {
            tally.Problems.Add(Rules.FileUnreadable, new Place(file), $"the file has lost its last {Text.Of(missing)} bytes while it was read");
            tally.IsComplete = false;
        }
    }

    private async IAsyncEnumerable<ByteChunk> ReadForwardAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long offset = 0; ; offset += chunkLength)
        {
            var chunk = await FillAsync(offset, chunkLength, cancellationToken).ConfigureAwait(false);
            yield return chunk;
            if (chunk.Length < chunkLength)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<ByteChunk> ReadAheadAsync(long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<(Task<ByteChunk> Task, int Length)>();
        long next = 0;
        long read = 0;
        try
        {
            while (read < length)
            {
                while (next < length && running.Count < ahead)
                {
                    var wanted = (int)Math.Min(chunkLength, length - next);
                    running.Enqueue((FillAsync(next, wanted, cancellationToken), wanted));
                    next += wanted;
                }

                var (task, expected) = running.Dequeue();
                var chunk = await task.ConfigureAwait(false);
                read += chunk.Length;
                yield return chunk;
                if (chunk.Length < expected)
                {
                    missing = length - read;
                    yield break;
                }
            }
        }
        finally
        {
            // Nothing may write to a buffer after it has been given back.
            while (running.TryDequeue(out var left))
            {
                await left.Task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
                if (left.Task.IsCompletedSuccessfully)
                {
                    ArrayPool<byte>.Shared.Return((await left.Task.ConfigureAwait(false)).Buffer);
                }
            }
        }
    }

    private async Task<ByteChunk> FillAsync(long offset, int wanted, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LineBlocks.Headroom + wanted);
        var filled = 0;
        while (filled < wanted)
        {
            var count = await content.ReadAsync(offset + filled, buffer.AsMemory(LineBlocks.Headroom + filled, wanted - filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            filled += count;
        }

        return new ByteChunk(buffer, filled);
    }
}
