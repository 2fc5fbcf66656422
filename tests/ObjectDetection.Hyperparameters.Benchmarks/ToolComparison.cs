using System.Globalization;
using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Compares the tool with what its users would compare it with: a hello world, a script and cat.</summary>
internal static class ToolComparison
{
    private const string Job =
        """
        {
          "num_classes": 20,
          "num_training_samples": 16551,
          "base_network": "resnet-50",
          "lr_scheduler_step": [10, 20],
          "mini_batch_size": 16
        }

        """;

    /// <summary>Runs every comparison, each in turn with its rival, and prints the medians of the ratios.</summary>
    /// <param name="tool">The natively published odhp.</param>
    /// <param name="isQuick">Whether little work is enough, which shows that everything runs.</param>
    public static int Run(string tool, bool isQuick)
    {
        var folder = Directory.CreateTempSubdirectory("odhp-tool-").FullName;
        try
        {
            CompareOne(tool, folder, isQuick);
            CompareFiles(tool, folder, isQuick);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return LinesComparison.Run(tool, isQuick ? [10_000] : [10_000, 10_000_000]);
    }

    /// <summary>
    /// Compares one file with a hello world. A shell starts both again and again, because a single run is shorter than the times that processes are measured by.
    /// Both lie in one new folder: where a program lies decided more than what it does.
    /// </summary>
    private static void CompareOne(string tool, string folder, bool isQuick)
    {
        var (rounds, repeated) = isQuick ? (3, 20) : (21, 100);
        var job = Path.Combine(folder, "job.json");
        File.WriteAllText(job, Job);
        var (own, hello) = (Path.Combine(folder, "odhp"), Publish(folder));
        File.Copy(tool, own);
        Print("one file", "a native hello world; goal 1.5", rounds, () => Run(Repeated(repeated, own, "validate", job)), () => Run(Repeated(repeated, hello)));
    }

    private static void CompareFiles(string tool, string folder, bool isQuick)
    {
        var (rounds, size) = isQuick ? (3, 1_000) : (15, 10_000);
        var files = Enumerable.Range(0, size).Select(number => Path.Combine(folder, $"{number}.json")).ToArray();
        Array.ForEach(files, static file => File.WriteAllText(file, Job));
        var peak = Print($"{size} files", "cat of them, to /dev/null; goal 2", rounds, () => Run([tool, "validate", .. files]), () => Run(["cat", .. files]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory held for them: {peak:F0} MiB; goal 40"));
    }

    /// <returns>The most memory that the tool was seen to hold.</returns>
    private static double Print(string work, string rival, int rounds, Func<ProcessRun> own, Func<ProcessRun> other)
    {
        var (ratios, peak) = (new List<double>(), 0.0);
        for (var round = 0; round <= rounds; round++)
        {
            var (one, two) = (own(), other());
            if (round > 0)
            {
                ratios.Add(one.Wall / two.Wall);
                peak = Math.Max(peak, one.PeakMemory);
            }
        }

        ratios.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{work}: {ratios[rounds / 2]:F2} times the time of {rival} (median of {rounds} pairs, from {ratios[0]:F2} to {ratios[^1]:F2})"));
        return peak;
    }

    private static string[] Repeated(int times, params string[] command) =>
        ["/bin/sh", "-c", $"i=0; while [ $i -lt {times} ]; do \"$0\" \"$@\" || exit; i=$((i + 1)); done", .. command];

    private static string Publish(string folder)
    {
        var source = Path.Combine(folder, "HelloWorld.cs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Rivals", "HelloWorld.cs"), source);
        Run(["dotnet", "publish", source, "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder]);
        return Path.Combine(folder, "HelloWorld");
    }

    private static ProcessRun Run(string[] command) =>
        ProcessRun.Of(command[0], command[1..]) ?? throw new InvalidOperationException($"{string.Join(' ', command.Take(5))} failed");
}
