using System.Globalization;

namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>Measures what the tool holds while it profiles a million images, and two millions.</summary>
internal static class DatasetMemory
{
    private const int Rounds = 3;

    /// <summary>The number of links to one folder that make a million images: as many files would take longer to write than to profile.</summary>
    private const int Links = 20;

    /// <summary>Runs the tool over sets of every form, and prints the medians of the most memory that it holds.</summary>
    /// <param name="tool">The built odhp.dll, or the natively published odhp.</param>
    /// <param name="isQuick">Whether small sets are enough, which show that everything runs.</param>
    public static int Run(string tool, bool isQuick)
    {
        var size = isQuick ? 1_000 : 1_000_000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--version: {Peak([.. Tool.Start(tool), "--version"]):F0} MiB"));
        Print(tool, "augmented manifest", size, static (data, count) => data.WriteManifest(count));
        Print(tool, "RecordIO", size, static (data, count) => data.WriteRecords(count, imageLength: 0));
        Print(tool, "images", size, (data, count) => data.WriteLinkedImages(size / Links, count));
        return 0;
    }

    private static void Print(string tool, string what, int size, Func<GeneratedData, int, string> write)
    {
        var peaks = new[] { size, 2 * size }.Select(count =>
        {
            using var data = new GeneratedData();
            return Peak(Tool.Profile(tool, write(data, count)));
        }).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {peaks[0]:F0} MiB for {size} images, {peaks[1]:F0} MiB for {2 * size}: {(peaks[1] - peaks[0]) * (1 << 20) / size:F1} bytes for each more"));
    }

    private static double Peak(string[] command) => Enumerable.Range(0, Rounds).Select(_ => Tool.Run(command).PeakMemory).Order().ElementAt(Rounds / 2);
}
