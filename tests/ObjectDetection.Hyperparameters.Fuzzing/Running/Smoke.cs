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
        var (restOfInputs, restOfParts) = (inputs, targets.Sum(PartsOf));
        foreach (var target in targets)
        {
            var share = restOfInputs * PartsOf(target) / restOfParts;
            (restOfInputs, restOfParts) = (restOfInputs - share, restOfParts - PartsOf(target));
            var source = new InputSource(target, seed);
            var start = Stopwatch.GetTimestamp();
            for (var index = 0L; index < share; index++)
            {
                run.TryRun(target, source.Get(index));
            }

            output.WriteLine($"{target.Name,-15}{share,10:N0} inputs in {Stopwatch.GetElapsedTime(start).TotalSeconds,6:0.0} s");
        }

        output.WriteLine($"{"total",-15}{inputs,10:N0} inputs, {run.Failures} failed");
        return run.Failures;
    }

    private static int PartsOf(IFuzzTarget target) => target.IsSlow ? 1 : 3;
}
