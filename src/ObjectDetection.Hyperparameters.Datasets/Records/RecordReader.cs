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
        var visitor = new RecordTally(name, first: null, run);
        var end = await new RecordScanner(window, long.MaxValue, visitor).ScanAsync(0, long.MaxValue).ConfigureAwait(false);
        visitor.Complete(end);
        tally.Append(visitor.Tally, default);
        return visitor.Count;
    }

    /// <summary>Scans pieces of a file on several threads, and puts them together in order.</summary>
    private static async Task<long> ReadPiecesAsync(ProbeRun run, string name, IDatasetContent content, long length, ChannelTally tally)
    {
        run.Progress.AddTotal(length);
        var first = new FirstLabel(run);
        using (var window = new ContentWindow(content, run.CancellationToken))
        {
            await new RecordScanner(window, length, first).ScanAsync(0, length).ConfigureAwait(false);
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
        if (!isSample)
        {
            await CompleteAsync().ConfigureAwait(false);
        }

        return count;

        async ValueTask<Piece> ScanPieceAsync(long from, long before)
        {
            using var window = new ContentWindow(content, run.CancellationToken);
            var found = from == 0 ? 0 : await RecordScanner.FindStartAsync(window, from, before).ConfigureAwait(false);
            var start = found ?? before;
            var visitor = new RecordTally(name, first.Widths, run, start);
            var stop = await new RecordScanner(window, length, visitor).ScanAsync(start, before).ConfigureAwait(false);
            visitor.Complete(stop);
            return new Piece(found, stop, visitor);
        }

        void Append(Piece piece)
        {
            // The last record of a piece can exceed it, by any length. If that is not where the next piece has its first record, the file is damaged there.
            if (!isSample && !isDamaged && piece.Start > end)
            {
                ReportGap($"the next record starts at byte {Text.Of(piece.Start.Value)}");
            }

            isDamaged = piece.Visitor.EndsInDamage || (isDamaged && piece.Visitor.Count == 0);
            tally.Append(piece.Visitor.Tally, new Shift(0, count));
            count += piece.Visitor.Count;
            end = piece.Start is null ? end : Math.Max(end, piece.Stop);
        }

        async Task CompleteAsync()
        {
            var rest = await LengthNowAsync(content, length, run.CancellationToken).ConfigureAwait(false);
            if (rest < length)
            {
                tally.IsComplete = false;
                tally.Problems.Add(Rules.FileUnreadable, new Place(name), $"the file has lost its last {Text.Of(length - rest)} bytes while it was read");
            }
            else if (!isDamaged && length - end >= RecordFrame.Size)
            {
                ReportGap("no record follows");
            }
            else if (!isDamaged && end < length)
            {
                tally.Problems.Add(Rules.TrailingBytes, new Place(name) { Record = count, Offset = end }, Wording.Count(length - end, "byte"));
            }
        }

        void ReportGap(string detail)
        {
            tally.IsComplete = false;
            tally.Problems.Add(Rules.RecordWithoutMagic, new Place(name) { Record = count, Offset = end }, detail);
        }
    }

    /// <summary>Returns the length of a file that can have become shorter after it was opened.</summary>
    private static async ValueTask<long> LengthNowAsync(IDatasetContent content, long length, CancellationToken cancellationToken)
    {
        var one = new byte[1];
        if (length == 0 || await content.ReadAsync(length - 1, one, cancellationToken).ConfigureAwait(false) > 0)
        {
            return length;
        }

        var (there, gone) = (0L, length);
        while (there < gone)
        {
            var middle = there + ((gone - there) / 2);
            if (await content.ReadAsync(middle, one, cancellationToken).ConfigureAwait(false) > 0)
            {
                there = middle + 1;
            }
            else
            {
                gone = middle;
            }
        }

        return there;
    }

    /// <summary>What was found in a piece of a file.</summary>
    /// <param name="Start">The offset of the first record, or <see langword="null"/> if there is none.</param>
    /// <param name="Stop">The offset behind the last record.</param>
    /// <param name="Visitor">What was counted.</param>
    private sealed record Piece(long? Start, long Stop, RecordTally Visitor);
}
