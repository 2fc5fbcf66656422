using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Counts items and bytes from any thread, and reports them about ten times a second.</summary>
internal sealed class ProgressTally(IProgress<DatasetProgress>? progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly long start = Stopwatch.GetTimestamp();
    private long items;
    private long bytes;
    private long total;
    private long reported;

    /// <summary>Adds to the number of bytes of the whole. Nothing is added for content of unknown length.</summary>
    public void AddTotal(long count) => Interlocked.Add(ref total, count);

    public void Add(long newItems, long newBytes)
    {
        if (progress is null)
        {
            return;
        }

        Interlocked.Add(ref items, newItems);
        Interlocked.Add(ref bytes, newBytes);
        var now = Stopwatch.GetTimestamp();
        var last = Interlocked.Read(ref reported);
        if (Stopwatch.GetElapsedTime(last, now) >= Interval && Interlocked.CompareExchange(ref reported, now, last) == last)
        {
            Report();
        }
    }

    /// <summary>Reports the end.</summary>
    public void Complete()
    {
        if (progress is not null)
        {
            Report();
        }
    }

    private void Report() => progress!.Report(new DatasetProgress(
        Interlocked.Read(ref items), Interlocked.Read(ref bytes), Interlocked.Read(ref total) is > 0 and var known ? known : null, Stopwatch.GetElapsedTime(start)));
}
