using System.IO.Hashing;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>
/// Finds the records of a file, or of a piece of it, without reading the images. After damage, it goes on at the next start of a record: the writer never leaves the magic
/// number at a multiple of four bytes inside a record.
/// </summary>
/// <param name="window">The bytes.</param>
/// <param name="limit">The offset that no record exceeds: the length of the file, or the start of a record behind the piece. <see cref="long.MaxValue"/> if it is unknown.</param>
/// <param name="visitor">Is told what is found.</param>
internal sealed class RecordScanner(ContentWindow window, long limit, IRecordVisitor visitor)
{
    private const int SearchStep = 64 * 1024;
    private readonly RecordSample sample = new(visitor.ComparesContents);
    private readonly bool isStream = limit == long.MaxValue;
    private readonly XxHash3 hash = new();
    private PartBuffer? parts;
    private bool isHashing;
    private long stop;

    /// <summary>Scans the records that start before an offset.</summary>
    /// <param name="start">Where to start. It is the start of a record, unless the file is damaged there.</param>
    /// <param name="end">The offset at and after which no record is started.</param>
    /// <returns>The offset behind the last record.</returns>
    public async ValueTask<long> ScanAsync(long start, long end)
    {
        stop = end;
        var position = start;
        while (position < stop && !visitor.IsDone)
        {
            var available = await window.EnsureAsync(position, RecordFrame.Size).ConfigureAwait(false);
            if (available < RecordFrame.Size)
            {
                return ReportEnd(position, available);
            }

            var next = RecordFrame.TryRead(window.From(position), out var frame)
                ? frame.Role switch
                {
                    RecordFrame.Whole => await ReadWholeAsync(position, frame).ConfigureAwait(false),
                    RecordFrame.First => await ReadPartsAsync(position, frame).ConfigureAwait(false),
                    _ => await ReadOrphanAsync(position, frame).ConfigureAwait(false),
                }
                : await RecoverAsync(position).ConfigureAwait(false);
            if (next is not { } found)
            {
                return stop;
            }

            position = found;
        }

        return position;
    }

    /// <summary>Finds the first record that starts at or after an offset, and before another.</summary>
    /// <returns>The offset, or <see langword="null"/> if there is none.</returns>
    public static async ValueTask<long?> FindStartAsync(ContentWindow window, long from, long end)
    {
        var position = (from + (RecordFrame.Alignment - 1)) & -RecordFrame.Alignment;
        while (position < end)
        {
            var available = await window.EnsureAsync(position, SearchStep).ConfigureAwait(false);
            var found = RecordFrame.FindStart(window.From(position));
            if (found >= 0)
            {
                return position + found < end ? position + found : null;
            }

            if (available < SearchStep)
            {
                return null;
            }

            // A frame can straddle the end of what was searched.
            position += (available - (RecordFrame.Size - 1)) & -RecordFrame.Alignment;
        }

        return null;
    }

    private async ValueTask<long?> ReadWholeAsync(long position, RecordFrame frame)
    {
        var body = position + RecordFrame.Size;
        var end = body + frame.PaddedLength;
        if (end > limit)
        {
            return await ReportCutAsync(position, end).ConfigureAwait(false);
        }

        for (var needed = (int)Math.Min(frame.Length, RecordSample.HeaderSize); ;)
        {
            var available = await window.EnsureAsync(body, needed).ConfigureAwait(false);
            if (available < needed)
            {
                return await ReportCutAsync(position, end).ConfigureAwait(false);
            }

            needed = sample.Read(window.From(body)[..Math.Min(available, frame.Length)], position, frame.Length);
            if (needed == 0)
            {
                break;
            }
        }

        isHashing = visitor.HashesNext && sample.LabelFits;
        hash.Reset();
        var inner = await PassAsync(body, frame.Length, end, isPart: false).ConfigureAwait(false);
        if (inner is not { } stopped)
        {
            return await ReportCutAsync(position, end).ConfigureAwait(false);
        }

        if (stopped < end)
        {
            visitor.Damage(Rules.RecordTruncated, position, $"{Text.Of(frame.Length)} bytes, but another record starts after {Text.Of(stopped - body)}");
            return stopped;
        }

        return await AcceptAsync(position, body, end).ConfigureAwait(false);
    }

    /// <summary>Goes over the rest of a record. Bytes that are at hand, or that must be read anyway, are searched for the start of another record.</summary>
    /// <returns>The end, or where another record starts before it; <see langword="null"/> if the file ends before.</returns>
    private async ValueTask<long?> PassAsync(long body, long length, long end, bool isPart)
    {
        // A frame that starts in the record can straddle its end.
        var last = end + (RecordFrame.Size - RecordFrame.Alignment);
        var (searched, passed) = (body, body);
        while (passed < last)
        {
            if (passed >= window.End)
            {
                if (!isStream && !isHashing && !isPart)
                {
                    break;
                }

                var before = (int)(passed - searched);
                if (await window.EnsureAsync(searched, before + 1).ConfigureAwait(false) <= before)
                {
                    return passed < end ? null : end;
                }
            }

            var upTo = Math.Min(window.End, last);
            var found = RecordFrame.FindStart(window.From(searched)[..(int)(upTo - searched)]);
            if (found >= 0 && searched + found < end)
            {
                return searched + found;
            }

            if (isPart || isHashing)
            {
                var (from, to) = (Math.Max(passed, isPart ? body : body + sample.ImageStart), Math.Min(upTo, body + length));
                Take(to > from ? window.From(from)[..(int)(to - from)] : [], isPart);
            }

            // A frame can straddle the end of what was searched.
            passed = upTo;
            searched = Math.Max(searched, (upTo - (RecordFrame.Size - 1)) & -RecordFrame.Alignment);
        }

        return end;
    }

    private void Take(ReadOnlySpan<byte> bytes, bool isPart)
    {
        if (isPart)
        {
            parts!.Add(bytes);
        }
        else
        {
            hash.Append(bytes);
        }
    }

    /// <summary>Accepts a record if something sensible follows it; otherwise its length may be wrong.</summary>
    private async ValueTask<long?> AcceptAsync(long position, long body, long end)
    {
        var available = end >= limit ? 0 : await window.EnsureAsync(end, RecordFrame.Size).ConfigureAwait(false);
        var isFollowed = available == 0 || available < RecordFrame.Size || RecordFrame.TryRead(window.From(end), out _);
        if (!isFollowed && !isStream && await FindStartAsync(window, body, end).ConfigureAwait(false) is { } inner)
        {
            visitor.Damage(Rules.RecordTruncated, position, $"{Text.Of(end - body)} bytes, but another record starts after {Text.Of(inner - body)}");
            return inner;
        }

        if (isHashing)
        {
            sample.ContentKey = hash.GetCurrentHashAsUInt64() | 1;
        }

        visitor.Visit(sample);
        return end;
    }

    private async ValueTask<long?> ReadPartsAsync(long position, RecordFrame frame)
    {
        parts ??= new PartBuffer();
        parts.Clear(visitor.HashesNext);
        for (var at = position; ;)
        {
            var body = at + RecordFrame.Size;
            var end = body + frame.PaddedLength;
            if (end > limit || await PassAsync(body, frame.Length, end, isPart: true).ConfigureAwait(false) is not { } passed)
            {
                visitor.Damage(Rules.RecordPartsBroken, position, "the file ends before the last part");
                return await FindStartAsync(window, isStream ? Math.Max(window.Start, position + RecordFrame.Alignment) : position + RecordFrame.Alignment, stop).ConfigureAwait(false);
            }

            if (passed < end)
            {
                visitor.Damage(Rules.RecordPartsBroken, position, $"a part of {Text.Of(frame.Length)} bytes, but another record starts after {Text.Of(passed - body)}");
                return passed;
            }

            if (frame.Role == RecordFrame.Last)
            {
                parts.Complete(sample, position);
                visitor.Visit(sample);
                return end;
            }

            at = end;
            var available = await window.EnsureAsync(at, RecordFrame.Size).ConfigureAwait(false);
            if (available < RecordFrame.Size || !RecordFrame.TryRead(window.From(at), out frame) || frame.IsStart)
            {
                visitor.Damage(Rules.RecordPartsBroken, position, available < RecordFrame.Size ? "the file ends before the last part" : $"no part follows at byte {Text.Of(at)}");
                return await FindStartAsync(window, isStream ? at : position + RecordFrame.Alignment, stop).ConfigureAwait(false);
            }

            parts.AddMagic();
        }
    }

    private async ValueTask<long?> ReadOrphanAsync(long position, RecordFrame frame)
    {
        visitor.Damage(Rules.RecordPartsBroken, position, frame.Role == RecordFrame.Last ? "a last part without a first" : "a middle part without a first");
        return await FindStartAsync(window, position + RecordFrame.Alignment, stop).ConfigureAwait(false);
    }

    private async ValueTask<long?> RecoverAsync(long position)
    {
        var next = await FindStartAsync(window, position + RecordFrame.Alignment, stop).ConfigureAwait(false);
        visitor.Damage(Rules.RecordWithoutMagic, position, next is { } found ? $"the next record starts at byte {Text.Of(found)}" : "no record follows");
        return next;
    }

    private async ValueTask<long?> ReportCutAsync(long position, long end)
    {
        var next = await FindStartAsync(window, isStream ? Math.Max(window.Start, position + RecordFrame.Alignment) : position + RecordFrame.Alignment, stop).ConfigureAwait(false);
        var fileEnd = isStream ? window.End : limit;
        visitor.Damage(Rules.RecordTruncated, position, $"{Text.Of(end - position)} bytes, but {(next is null ? "the file ends" : "another record starts")} after {Text.Of((next ?? fileEnd) - position)}");
        return next;
    }

    private long ReportEnd(long position, int available)
    {
        if (available >= RecordFrame.Alignment && RecordFrame.TryRead([.. window.From(position)[..RecordFrame.Alignment], 0, 0, 0, 0], out _))
        {
            visitor.Damage(Rules.RecordTruncated, position, $"{Text.Of(available)} bytes where the {Text.Of(RecordFrame.Size)} of a frame are due");
        }
        else if (available > 0)
        {
            visitor.Damage(Rules.TrailingBytes, position, Wording.Count(available, "byte"));
        }

        return position + available;
    }
}
