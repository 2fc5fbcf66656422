using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Reads several parts as one channel.</summary>
internal sealed class CompositeReader(IReadOnlyList<IChannelReader> readers) : IChannelReader
{
    private readonly long[] counts = new long[readers.Count];

    /// <summary>Returns a reader of all parts, which is the part itself if there is only one.</summary>
    public static IChannelReader Of(IReadOnlyList<IChannelReader> readers) => readers is [var only] ? only : new CompositeReader(readers);

    public async Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var tally = run.CreateTally();
        for (var i = 0; i < readers.Count; i++)
        {
            var part = await readers[i].ReadAsync(run).ConfigureAwait(false);
            counts[i] = part.Contents.Count;
            tally.Append(part);
        }

        return tally;
    }

    public async Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found)
    {
        var before = 0L;
        for (var i = 0; i < readers.Count; i++)
        {
            var start = before;
            await readers[i].ReadAgainAsync(run, index => isWanted(start + index), (index, hash, location) => found(start + index, hash, location)).ConfigureAwait(false);
            before += counts[i];
        }
    }
}
