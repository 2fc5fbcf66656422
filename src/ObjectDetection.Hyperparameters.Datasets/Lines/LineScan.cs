using System.Buffers;
using System.Collections.Concurrent;
using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Lines;

/// <summary>
/// Reads the blocks of a file on several threads. What a reader counts is merged in the end, as its places have the numbers of the whole file; only keys come in the
/// order of the lines.
/// </summary>
/// <typeparam name="TReader">What reads the lines of a block. Each belongs to one thread at a time.</typeparam>
internal sealed class LineScan<TReader>(ProbeRun run, Func<TReader> create)
    where TReader : class
{
    /// <summary>The length above which a block is read while no other is in memory.</summary>
    private const int Large = 1 << 20;
    private readonly ConcurrentStack<TReader> idle = new();
    private readonly ConcurrentBag<TReader> all = [];

    /// <summary>Gets all readers that were needed.</summary>
    public IEnumerable<TReader> Readers => all;

    /// <summary>Reads blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="accept">Is told each block in order; <see langword="false"/> ends the scan.</param>
    /// <param name="read">Reads a block, on any thread, and releases it.</param>
    /// <param name="addKey">Is told the key of each line, in order.</param>
    public async Task RunAsync(IAsyncEnumerable<LineBlock> blocks, Func<LineBlock, bool> accept, Func<LineBlock, Func<Task<ArraySegment<ulong>>>> read, Action<ulong> addKey)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(run.CancellationToken);
        var threads = run.Parallelism.MaxDegreeOfParallelism;
        using var free = new SemaphoreSlim(threads);
        var running = new Queue<Task<ArraySegment<ulong>>>();
        try
        {
            await foreach (var block in blocks.WithCancellation(run.CancellationToken).ConfigureAwait(false))
            {
                if (!accept(block))
                {
                    block.Release();
                    return;
                }

                var most = block.Bytes.Length > Large ? 1 : threads * 2;
                var work = read(block);
                running.Enqueue(Task.Run(() => ReadAsync(work), stop.Token));
                while (running.Count >= most)
                {
                    Add(await running.Dequeue().ConfigureAwait(false));
                }
            }

            while (running.Count > 0)
            {
                Add(await running.Dequeue().ConfigureAwait(false));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        // More blocks wait than are read, so that no thread waits for the oldest block.
        async Task<ArraySegment<ulong>> ReadAsync(Func<Task<ArraySegment<ulong>>> work)
        {
            await free.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await work().ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }

        void Add(ArraySegment<ulong> keys)
        {
            foreach (var key in keys)
            {
                addKey(key);
            }

            ArrayPool<ulong>.Shared.Return(keys.Array!);
        }
    }

    /// <summary>Rents room for the keys of a block, none of which is known.</summary>
    public static ArraySegment<ulong> RentKeys(LineBlock block)
    {
        var keys = new ArraySegment<ulong>(ArrayPool<ulong>.Shared.Rent(block.LineCount), 0, block.LineCount);
        keys.AsSpan().Clear();
        return keys;
    }

    /// <summary>Does something with a reader that no other thread uses.</summary>
    public void Use<TState>(TState state, Action<TReader, TState> action)
    {
        if (!idle.TryPop(out var reader))
        {
            all.Add(reader = create());
        }

        action(reader, state);
        idle.Push(reader);
    }
}
