using System.Globalization;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Compares how many configurations a second the tool and a pydantic model with the same rules validate, one per line.</summary>
internal static class LinesComparison
{
    private const int Rounds = 3;

    /// <summary>Runs both in turn over the same files, as whole processes on one processor, and prints the medians. Without pydantic, only the tool runs.</summary>
    /// <param name="tool">The built odhp.dll, or the natively published odhp.</param>
    /// <param name="sizes">How many lines the files have.</param>
    public static int Run(string tool, int[] sizes)
    {
        string[] command = Path.GetExtension(tool) == ".dll" ? ["dotnet", tool] : [tool];
        var file = Path.GetTempFileName();
        try
        {
            foreach (var size in sizes)
            {
                Write(file, size);
                var (own, python) = (new List<ProcessRun?>(), new List<ProcessRun?>());
                for (var round = 0; round < Rounds; round++)
                {
                    own.Add(ProcessRun.Of("taskset", ["-c", "0", .. command, "validate", "--lines", file]));
                    python.Add(ProcessRun.Of("taskset", "-c", "0", "python3", Script(), file));
                }

                var pairs = own.Zip(python).Where(static pair => pair is { First: not null, Second: not null }).ToList();
                var ratio = pairs.Count == 0 ? "" : string.Create(
                    CultureInfo.InvariantCulture,
                    $"; {Median(pairs.Select(static pair => pair.Second!.Wall / pair.First!.Wall)):F1} times the rate, {Median(pairs.Select(static pair => pair.Second!.Processor / pair.First!.Processor)):F1} by processor time");
                Console.WriteLine($"{size,10} lines: {Describe("odhp", Median(own), size)}; {Describe("pydantic", Median(python), size)}{ratio}");
            }
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private static void Write(string file, int size)
    {
        using var lines = new StreamWriter(file);
        for (var i = 0; i < size; i++)
        {
            lines.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"num_classes\": {(i % 90) + 1}, \"num_training_samples\": {1000 + (i % 20000)}, \"base_network\": \"resnet-50\", \"image_shape\": 512, \"epochs\": {30 + (i % 70)}, \"learning_rate\": 0.00{(i % 9) + 1}, \"lr_scheduler_step\": [10, 20], \"mini_batch_size\": 16, \"label_width\": 350, \"use_pretrained_model\": true}}\n"));
        }
    }

    private static string Script() => Path.Combine(AppContext.BaseDirectory, "Rivals", "pydantic_lines.py");

    private static string Describe(string name, ProcessRun? run, int size) =>
        run is null ? $"{name} -" : string.Create(CultureInfo.InvariantCulture, $"{name} {size / run.Wall.TotalSeconds:N0} lines/s, {run.PeakMemory:F0} MiB");

    private static ProcessRun? Median(List<ProcessRun?> runs) => runs.OrderBy(static run => run?.Wall).ElementAt(runs.Count / 2);

    private static double Median(IEnumerable<double> ratios)
    {
        double[] ordered = [.. ratios.Order()];
        return ordered[ordered.Length / 2];
    }
}
