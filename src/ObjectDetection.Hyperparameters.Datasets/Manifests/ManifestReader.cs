using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>Reads an augmented manifest. Its samples are the lines whose label is one for detection.</summary>
/// <param name="source">The manifest.</param>
/// <param name="chunkLength">The number of bytes that are read at a time.</param>
internal sealed class ManifestReader(DataSource source, int chunkLength = LineBlocks.UsualLength) : IChannelReader
{
    public async Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var content = await source.OpenAsync(run.CancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            run.Progress.AddTotal(content.Length ?? 0);
            return await new ManifestScan(run, source.Name, ChunkReader.Create(run, content, chunkLength)).ReadAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Does nothing: the samples of a manifest are told apart by their references.</summary>
    public Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found) => Task.CompletedTask;
}
