using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>A whole process that was run to its end, its output thrown away.</summary>
/// <param name="Wall">How long it took.</param>
/// <param name="Processor">The processor time of it and its children.</param>
/// <param name="PeakMemory">The most memory that it was seen to hold, in MiB.</param>
internal sealed record ProcessRun(TimeSpan Wall, TimeSpan Processor, double PeakMemory)
{
    /// <summary>Runs a program and returns what it writes, or <see langword="null"/> when it fails.</summary>
    public static string? Read(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    /// <summary>Runs a program, and answers with <see langword="null"/> when it fails.</summary>
    public static ProcessRun? Of(string program, params IEnumerable<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]),
        };
        var before = ProcessorTime.OfChildren();
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
        return process.ExitCode > 1 ? null : new ProcessRun(watch.Elapsed, ProcessorTime.OfChildren() - before, peak / (1024.0 * 1024.0));
    }
}
