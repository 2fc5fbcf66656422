using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>A whole process that was run to its end, its output thrown away.</summary>
/// <param name="Wall">How long it took.</param>
/// <param name="PeakMemory">The most memory that it was seen to hold, in MiB.</param>
internal sealed record ProcessRun(TimeSpan Wall, double PeakMemory)
{
    /// <summary>Runs a program, and answers with <see langword="null"/> when it fails.</summary>
    public static ProcessRun? Of(string program, params IEnumerable<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]),
        };
        var watch = Stopwatch.StartNew();
        process.Start();
        var peak = 0L;
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended between the two calls.
            }
        }

        watch.Stop();
        return process.ExitCode > 1 ? null : new ProcessRun(watch.Elapsed, peak / (1024.0 * 1024.0));
    }
}
