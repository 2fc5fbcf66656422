using System.Buffers.Text;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Compares an .idx file with its records: a line for each, with its key, a tab, and the offset of its frame.</summary>
/// <remarks>Training does not read the index. Source: https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/recordio.py.</remarks>
internal static class RecordIndex
{
    private const int LongestLine = 64;

    /// <summary>Reads the index, and looks at each offset for a record.</summary>
    public static async Task CompareAsync(ProbeRun run, DataSource index, IDatasetContent records, long count, ChannelTally tally)
    {
        IDatasetContent content;
        try
        {
            content = await index.OpenAsync(run.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tally.Problems.Add(Rules.IndexDisagrees, new Place(index.Name), "the file cannot be read");
            return;
        }

        await using (content)
        {
            using var window = new ContentWindow(content, run.CancellationToken);
            using var frames = new ContentWindow(records, run.CancellationToken);
            var entries = 0L;
            for (var position = 0L; await window.EnsureAsync(position, LongestLine).ConfigureAwait(false) is > 0 and var available;)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                var line = window.From(position)[..Math.Min(available, LongestLine)];
                var end = line.IndexOf((byte)'\n');
                position += end < 0 ? line.Length : end + 1;
                entries++;
                var place = new Place(index.Name) { Line = entries };
                if (OffsetIn(end < 0 ? line : line[..end]) is not { } offset)
                {
                    tally.Problems.Add(Rules.IndexDisagrees, place, "not a number, a tab and an offset");
                    if (end < 0)
                    {
                        return;
                    }
                }
                else if (offset > records.Length - RecordFrame.Size || await frames.EnsureAsync(offset, RecordFrame.Size).ConfigureAwait(false) < RecordFrame.Size
                    || !RecordFrame.TryRead(frames.From(offset), out var frame) || !frame.IsStart)
                {
                    tally.Problems.Add(Rules.IndexDisagrees, place, offset, static at => $"no record starts at byte {Text.Of(at)}");
                }
            }

            if (entries != count)
            {
                tally.Problems.Add(Rules.IndexDisagrees, new Place(index.Name), $"{Wording.Count(entries, "entry", "entries")} for {Wording.Count(count, "record")}");
            }
        }
    }

    private static long? OffsetIn(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd((byte)'\r');
        var tab = line.IndexOf((byte)'\t');
        return tab > 0 && Utf8Parser.TryParse(line[..tab], out long _, out var length) && length == tab
            && Utf8Parser.TryParse(line[(tab + 1)..], out long offset, out length) && length == line.Length - tab - 1 && offset >= 0
            ? offset : null;
    }
}
