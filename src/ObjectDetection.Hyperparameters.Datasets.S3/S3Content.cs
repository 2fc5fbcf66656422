namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>An object that is open. It keeps the last ranges, one for each place where it is read on.</summary>
internal sealed class S3Content : IDatasetContent
{
    /// <summary>The number of bytes of a first read. Headers of images fit.</summary>
    public const int ShortestRange = 64 * 1024;

    /// <summary>The number of bytes that ranges grow to while an object is read on.</summary>
    public const int LongestRange = 1 << 20;

    /// <summary>The number of ranges that are kept even if nothing is read there any more.</summary>
    private const int UsualRanges = 16;

    /// <summary>The number of ranges if as many places are read in turn. A place without a range of its own would be asked for again with each read.</summary>
    private const int MostRanges = 128;

    private readonly S3Ranges ranges;
    private readonly List<S3Range> kept = [];
    private long reads;

    private S3Content(S3Ranges ranges) => this.ranges = ranges;

    public long? Length => ranges.Length;

    /// <summary>Opens an object with a single request, which also reads its start.</summary>
    /// <returns>The content, or <see langword="null"/> if there is no such object.</returns>
    public static async Task<S3Content?> OpenAsync(S3Ranges ranges, CancellationToken cancellationToken)
    {
        var first = new S3Range();
        try
        {
            if (await first.ReadFirstAsync(ranges, ShortestRange, cancellationToken).ConfigureAwait(false))
            {
                var content = new S3Content(ranges);
                content.kept.Add(first);
                return content;
            }
        }
        catch
        {
            first.Dispose();
            throw;
        }

        first.Dispose();
        return null;
    }

    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (offset >= ranges.Length || buffer.IsEmpty)
        {
            return 0;
        }

        while (true)
        {
            var (range, isTaken, longest) = RangeOf(offset);
            if (await range.ReadAsync(ranges, offset, buffer, isTaken, longest, cancellationToken).ConfigureAwait(false) is { } count)
            {
                return count;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var range in kept)
        {
            range.Dispose();
        }

        kept.Clear();
        return ValueTask.CompletedTask;
    }

    /// <summary>Gets the number of bytes that a range can grow to. The more places are read in turn, the less is read ahead in each, so that memory stays bounded.</summary>
    private int Longest => kept.Count switch
    {
        <= UsualRanges => LongestRange,
        <= UsualRanges * 2 => LongestRange / 2,
        <= UsualRanges * 4 => LongestRange / 4,
        _ => LongestRange / 8,
    };

    /// <summary>Returns the range with an offset, or the one that is read on there, or takes the one that was not used for longest.</summary>
    private (S3Range Range, bool IsTaken, int Longest) RangeOf(long offset)
    {
        lock (kept)
        {
            var found = kept.MinBy(range => range.DistanceTo(offset) ?? long.MaxValue);
            var isTaken = found?.DistanceTo(offset) is null;
            if (found is null || isTaken)
            {
                found = IsFull() ? kept[^1] : new S3Range();
            }

            found.LastRead = ++reads;
            kept.Remove(found);
            kept.Insert(0, found);
            return (found, isTaken, Longest);
        }
    }

    private bool IsFull() => kept.Count >= MostRanges || (kept.Count >= UsualRanges && reads - kept[^1].LastRead > 64 * kept.Count);
}
