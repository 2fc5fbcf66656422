using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>What a call costs its thread.</summary>
internal static class Cost
{
    private const int Passes = 5;

    /// <summary>
    /// Calls a function until one call keeps within bytes and a time, and fails if none of the first few does: what the runtime allocates and compiles for itself,
    /// and what other programs take of the processor, is not in each of them.
    /// </summary>
    public static T Within<T>(long bytes, Func<T> function, TimeSpan? time = null)
    {
        for (var pass = 1; ; pass++)
        {
            var clock = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = function();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var elapsed = clock.Elapsed;
            if ((allocated <= bytes && !(elapsed > time)) || pass == Passes)
            {
                allocated.Should().BeLessThanOrEqualTo(bytes);
                elapsed.Should().BeLessThanOrEqualTo(time ?? TimeSpan.MaxValue);
                return result;
            }
        }
    }

    /// <inheritdoc cref="Within{T}(long, Func{T}, TimeSpan?)"/>
    public static void Within(long bytes, Action action, TimeSpan? time = null) => Within(bytes, () => { action(); return true; }, time);
}
