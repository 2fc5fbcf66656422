using System.Diagnostics;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;

namespace ObjectDetection.Hyperparameters.Fuzzing.Running;

/// <summary>A number of inputs, shared by all targets: the same for the same seed.</summary>
internal static class Smoke
{
    /// <summary>Runs the inputs and returns the number that failed.</summary>
    public static int Run(IReadOnlyList<IFuzzTarget> targets, long inputs, long seed, TextWriter output, string folder)
    {
        using var run = new FuzzRun(output, folder);
        for (var i = 0; i < targets.Count; i++)
        {
            var share = (inputs / targets.Count) + (i < inputs % targets.Count ? 1 : 0);
            var source = new InputSource(targets[i], seed);
            var start = Stopwatch.GetTimestamp();
            for (var index = 0L; index < share; index++)
            {
                run.TryRun(targets[i], source.Get(index));
            }

            output.WriteLine($"{targets[i].Name,-15}{share,10:N0} inputs in {Stopwatch.GetElapsedTime(start).TotalSeconds,6:0.0} s");
        }

        output.WriteLine($"{"total",-15}{inputs,10:N0} inputs, {run.Failures} failed");
        return run.Failures;
    }
}
