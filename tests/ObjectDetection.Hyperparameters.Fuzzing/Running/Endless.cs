using System.Diagnostics;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;

namespace ObjectDetection.Hyperparameters.Fuzzing.Running;

/// <summary>Random inputs until the time is over, or too many have failed.</summary>
internal static class Endless
{
    private const int MaximumFailures = 50;

    private const int RoundLength = 500;

    /// <summary>Runs the targets in turn and returns the number of inputs that failed.</summary>
    public static int Run(IReadOnlyList<IFuzzTarget> targets, TimeSpan time, long seed, TextWriter output, string folder)
    {
        using var run = new FuzzRun(output, folder);
        var sources = targets.Select(target => new InputSource(target, seed)).ToArray();
        var start = Stopwatch.GetTimestamp();
        var round = 0L;
        while (Stopwatch.GetElapsedTime(start) < time && run.Failures < MaximumFailures)
        {
            for (var i = 0; i < targets.Count; i++)
            {
                for (var index = round * RoundLength; index < (round + 1) * RoundLength; index++)
                {
                    run.TryRun(targets[i], sources[i].Get(index));
                }
            }

            round++;
        }

        foreach (var target in targets)
        {
            output.WriteLine($"{target.Name,-15}{round * RoundLength,10:N0} inputs");
        }

        output.WriteLine($"{"total",-15}{round * RoundLength * targets.Count,10:N0} inputs, {run.Failures} failed, seed {seed}");
        return run.Failures;
    }
}
