using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Reads a channel of RecordIO files.</summary>
/// <param name="files">The files, in the order of their names.</param>
internal sealed class RecordReader(IReadOnlyList<RecordFiles> files) : IChannelReader
{
    /// <summary>The number of bytes that one thread scans at a time.</summary>
    private const long PieceLength = 32 << 20;

    /// <summary>The same for a sample, which consists of whole pieces.</summary>
    private const long SampledPieceLength = 1 << 20;

    public async Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var tally = run.CreateTally();
        foreach (var file in files)
        {
            await using var content = await file.Records.OpenAsync(run.CancellationToken).ConfigureAwait(false);
            var count = content.Length is { } length
                ? await ReadPiecesAsync(run, file.Records.Name, content, length, tally).ConfigureAwait(false)
                : await ReadStreamAsync(run, file.Records.Name, content, tally).ConfigureAwait(false);
            tally.Ranges.Add(new SampleRange(file.Records.Name, count, HasLines: false));
            if (file.Index is { } index && content.Length is not null && run.Options.Sample is null)
            {
                await RecordIndex.CompareAsync(run, index, content, count, tally).ConfigureAwait(false);
            }
        }

        return tally;
    }

    public async Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found)
    {
        var before = 0L;
        foreach (var file in files)
        {
            await using var content = await file.Records.OpenAsync(run.CancellationToken).ConfigureAwait(false);
            using var window = new ContentWindow(content, run.CancellationToken);
            var visitor = new WantedRecords(file.Records.Name, before, isWanted, found, run.CancellationToken);
            var length = content.Length ?? long.MaxValue;
            await new RecordScanner(window, length, visitor).ScanAsync(0, length).ConfigureAwait(false);
            before += visitor.Count;
        }
    }

    private static async Task<long> ReadStreamAsync(ProbeRun run, string name, IDatasetContent content, ChannelTally tally)
    {
        using var window = new ContentWindow(content, run.CancellationToken);
        var first = await FirstWidthsAsync(run, window, long.MaxValue).ConfigureAwait(false);
        var visitor = new RecordTally(name, first, run);
        var end = await new RecordScanner(window, long.MaxValue, visitor).ScanAsync(0, long.MaxValue).ConfigureAwait(false);
        visitor.Complete(end);
        tally.Append(visitor.Tally, default);
        return visitor.Count;
    }

    /// <summary>Scans pieces of a file on several threads, and puts them together in order.</summary>
    private static async Task<long> ReadPiecesAsync(ProbeRun run, string name, IDatasetContent content, long length, ChannelTally tally)
    {
        run.Progress.AddTotal(length);
        LabelWidths? first;
        using (var window = new ContentWindow(content, run.CancellationToken))
        {
            first = await FirstWidthsAsync(run, window, length).ConfigureAwait(false);
        }

        var isSample = run.Options.Sample is not null;
        var pieceLength = isSample ? SampledPieceLength : PieceLength;
        var pieces = Enumerable.Range(0, (int)Math.Min((length + pieceLength - 1) / pieceLength, int.MaxValue)).Where(piece => run.IsSampled(name, piece));
        if (isSample)
        {
            tally.IsComplete = false;
            pieces = pieces.DefaultIfEmpty(0).Where(_ => length > 0);
        }

        var (count, end, isDamaged) = (0L, 0L, false);
        await OrderedParallel.ForEachAsync(
            pieces,
            run.Parallelism,
            async piece => await ScanPieceAsync(piece * pieceLength, Math.Min((piece + 1) * pieceLength, length)).ConfigureAwait(false),
            Append).ConfigureAwait(false);
        return count;

        async ValueTask<Piece> ScanPieceAsync(long from, long before)
        {
            using var window = new ContentWindow(content, run.CancellationToken);
            var start = from == 0 ? 0 : await RecordScanner.FindStartAsync(window, from, before).ConfigureAwait(false) ?? before;
            var visitor = new RecordTally(name, first, run, start);
            var stop = await new RecordScanner(window, length, visitor).ScanAsync(start, before).ConfigureAwait(false);
            visitor.Complete(stop);
            return new Piece(start, stop, visitor);
        }

        void Append(Piece piece)
        {
            // The last record of a piece can exceed it, by any length. If that is not where the next piece has its first record, the file is damaged there.
            if (!isSample && !isDamaged && piece.Start > end)
            {
                tally.IsComplete = false;
                tally.Problems.Add(Rules.RecordWithoutMagic, new Place(name) { Record = count, Offset = end }, $"the next record starts at byte {Text.Of(piece.Start)}");
            }

            isDamaged = piece.Visitor.EndsInDamage || (isDamaged && piece.Visitor.Count == 0);
            tally.Append(piece.Visitor.Tally, new Shift(0, count));
            (count, end) = (count + piece.Visitor.Count, Math.Max(end, piece.Stop));
        }
    }

    /// <summary>Returns the widths of the first label, with which MXNet reads all labels of a file.</summary>
    private static async ValueTask<LabelWidths?> FirstWidthsAsync(ProbeRun run, ContentWindow window, long limit)
    {
        const int Far = 64 * 1024;
        var available = await window.EnsureAsync(0, (int)Math.Min(Far, limit)).ConfigureAwait(false);
        return FirstLabel.WidthsOf(window.From(0)[..Math.Min(available, Far)], run.CreateTally());
    }

    private sealed record Piece(long Start, long Stop, RecordTally Visitor);
}
