using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Lists;

/// <summary>Reads the list from which im2rec makes a record file. Its samples are the lines that im2rec does not skip.</summary>
/// <param name="source">The list.</param>
/// <param name="chunkLength">The number of bytes that are read at a time.</param>
internal sealed class ListReader(DataSource source, int chunkLength = LineBlocks.UsualLength) : IChannelReader
{
    public async Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var content = await source.OpenAsync(run.CancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            run.Progress.AddTotal(content.Length ?? 0);
            return await ReadAsync(run, ChunkReader.Create(run, content, chunkLength)).ConfigureAwait(false);
        }
    }

    /// <summary>Does nothing: a list has no images that could be compared.</summary>
    public Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found) => Task.CompletedTask;

    private async Task<ChannelTally> ReadAsync(ProbeRun run, ChunkReader chunks)
    {
        var tally = run.CreateTally();
        var scan = new LineScan<ListTally>(run, () => new ListTally(run, source.Name));
        var search = new WidthSearch(run);
        await scan.RunAsync(new LineBlocks(chunks).ReadAsync(run.CancellationToken), Accept, Prepare, tally.Names.Add).ConfigureAwait(false);
        foreach (var part in scan.Readers)
        {
            tally.Append(part.Tally);
        }

        tally.Ranges.Add(new SampleRange(source.Name, tally.Names.Count, HasLines: true));
        chunks.Report(tally, source.Name);
        tally.IsComplete &= run.Options.Sample is null;
        return tally;

        bool Accept(LineBlock block)
        {
            run.Progress.Add(block.LineCount, block.Bytes.Length);
            search.Search(block);
            return true;
        }

        // The widths must be taken before the next block is searched.
        Func<Task<ArraySegment<ulong>>> Prepare(LineBlock block)
        {
            var first = search.Widths;
            return () => Task.FromResult(Read(block, first));
        }

        ArraySegment<ulong> Read(LineBlock block, LabelWidths? first)
        {
            var keys = LineScan<ListTally>.RentKeys(block);
            scan.Use((block, first, keys), static (part, state) => part.Read(state.block, state.first, state.keys));
            block.Release();
            return keys;
        }
    }
}
