using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>Limits of time and memory for one answer.</summary>
internal static class Bounds
{
    /// <summary>The best of a few answers must be as quick as this, so that a busy machine fails nothing.</summary>
    private const int MaximumMilliseconds = 200;

    private const int Attempts = 5;

    /// <summary>Asks, and holds the answer against the limits. What only the first call of a process costs does not count.</summary>
    /// <param name="length">The length of the input, in bytes.</param>
    /// <param name="usual">The bytes that an answer may allocate whatever the input.</param>
    /// <param name="perByte">The bytes that it may allocate for each byte of the input.</param>
    /// <param name="ask">The question.</param>
    public static T Hold<T>(int length, long usual, long perByte, Func<T> ask)
    {
        var maximumBytes = usual + (perByte * length);
        var (bestTime, leastBytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var attempt = 1; ; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var answer = ask();
            bestTime = TimeSpan.FromTicks(Math.Min(bestTime.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            leastBytes = Math.Min(leastBytes, GC.GetAllocatedBytesForCurrentThread() - before);
            var isQuick = bestTime.TotalMilliseconds <= MaximumMilliseconds;
            if (isQuick && leastBytes <= maximumBytes)
            {
                return answer;
            }

            if (attempt == Attempts)
            {
                Invariant.Holds(isQuick, $"An answer takes at most {MaximumMilliseconds} ms, but took {(long)bestTime.TotalMilliseconds} ms for {length} bytes.");
                Invariant.Holds(leastBytes <= maximumBytes, $"An answer allocates at most {maximumBytes} bytes, but allocated {leastBytes} for {length} bytes.");
            }
        }
    }
}
