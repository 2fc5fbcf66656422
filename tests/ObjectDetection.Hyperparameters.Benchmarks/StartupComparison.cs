using System.Runtime;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>What the first validation and the first map cost in a fresh process, beside an empty one.</summary>
internal static class StartupComparison
{
    private const int Rounds = 25;
    private static readonly string[] Works = ["empty", "library", "plain"];

    /// <summary>Runs each kind of process in turn, and prints the medians of what they take more than an empty one.</summary>
    /// <param name="native">The native test app, when it is to be measured instead.</param>
    public static int Run(string? native = null)
    {
        var runs = Works.ToDictionary(static work => work, static _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var work in native is null ? Works : Works[..2])
            {
                if ((native is null ? ProcessRun.Of(Environment.ProcessPath!, Child(work)) : ProcessRun.Of(native, work)) is not { } run)
                {
                    Console.Error.WriteLine($"the process for {work} failed");
                    return 1;
                }

                if (round > 0)
                {
                    runs[work].Add(run.Wall.TotalMilliseconds);
                }
            }
        }

        var empty = Median(runs["empty"]);
        var library = Median(runs["library"]) - empty;
        if (native is not null)
        {
            Console.WriteLine(FormattableString.Invariant($"native, time beyond an empty process, medians of {Rounds}: library {library:F1} ms; {new FileInfo(native).Length / 1e6:F1} MB"));
            return 0;
        }

        var plain = Median(runs["plain"]) - empty;
        Console.WriteLine(FormattableString.Invariant($"time beyond an empty process, medians of {Rounds}: library {library:F1} ms, plain {plain:F1} ms, ratio {library / plain:F2}"));
        return 0;
    }

    /// <summary>Does one kind of work, as the only thing that a process does.</summary>
    public static int Work(string work)
    {
        if (work == "empty")
        {
            return 0;
        }

        // Not one of Records: they are made all at once, which would count as work of either.
        var record = new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551, ImageShape = 512, LrSchedulerStep = [10, 20] };
        var (isValid, map) = work == "library"
            ? (new ObjectDetectionHyperparametersValidator().Validate(record).IsValid, record.ToHyperParameters())
            : (new PlainValidator().Validate(record).IsValid, PlainMap.Write(record));
        if (Environment.GetEnvironmentVariable("STARTUP_DETAILS") == "1")
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{work}: {JitInfo.GetCompiledMethodCount()} methods compiled in {JitInfo.GetCompilationTime().TotalMilliseconds:F0} ms"));
            Array.ForEach(AppDomain.CurrentDomain.GetAssemblies(), static assembly => Console.Error.WriteLine($"  {assembly.GetName().Name}"));
        }

        return isValid && map.Count > 0 ? 0 : 1;
    }

    private static string[] Child(string work) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(StartupComparison).Assembly.Location, "child", work] : ["child", work];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
