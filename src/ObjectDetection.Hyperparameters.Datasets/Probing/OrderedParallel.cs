namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Does work on several threads and hands on the results in order, so that they never depend on the number of threads.</summary>
internal static class OrderedParallel
{
    /// <summary>Produces a result for each item, and consumes the results one after the other. Only a few results exist at a time.</summary>
    public static async Task ForEachAsync<TItem, TResult>(
        IEnumerable<TItem> items, ParallelOptions options, Func<TItem, Task<TResult>> produce, Action<TResult> consume)
    {
        using var free = new SemaphoreSlim(options.MaxDegreeOfParallelism);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                running.Enqueue(Task.Run(() => ProduceAsync(item), stop.Token));

                // More items wait than are produced, so that no thread waits for the oldest result.
                if (running.Count >= options.MaxDegreeOfParallelism * 2)
                {
                    consume(await running.Dequeue().ConfigureAwait(false));
                }
            }

            while (running.Count > 0)
            {
                consume(await running.Dequeue().ConfigureAwait(false));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        async Task<TResult> ProduceAsync(TItem item)
        {
            await free.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await produce(item).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
