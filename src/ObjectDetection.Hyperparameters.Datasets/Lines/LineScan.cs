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
    private readonly ConcurrentStack<TReader> idle = new();
    private readonly ConcurrentBag<TReader> all = [];

    /// <summary>Gets all readers that were needed.</summary>
    public IEnumerable<TReader> Readers => all;

    /// <summary>Reads blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="accept">Is told each block in order; <see langword="false"/> ends the scan.</param>
    /// <param name="read">Reads a block, on any thread, and releases it.</param>
    /// <param name="addKey">Is told the key of each line, in order.</param>
    public async Task RunAsync(IAsyncEnumerable<LineBlock> blocks, Func<LineBlock, bool> accept, Func<LineBlock, Func<Task<ulong[]>>> read, Action<ulong> addKey)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(run.CancellationToken);
        var limit = run.Parallelism.MaxDegreeOfParallelism * 2;
        var running = new Queue<Task<ulong[]>>();
        try
        {
            await foreach (var block in blocks.WithCancellation(run.CancellationToken).ConfigureAwait(false))
            {
                if (!accept(block))
                {
                    block.Release();
                    return;
                }

                running.Enqueue(Task.Run(read(block), stop.Token));
                if (running.Count >= limit)
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

        void Add(ulong[] keys)
        {
            foreach (var key in keys)
            {
                addKey(key);
            }
        }
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
