using System.Globalization;

namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>Compares how fast whole processes profile data sets of every form: the tool, and what a user would write or run instead.</summary>
internal static class DatasetComparison
{
    private const int Rounds = 7;
    private const int ImageLength = 40_000;

    /// <summary>Checks that both count the same, runs them in turn over the same data, which is in the cache of the system then, and prints the medians of the ratios.</summary>
    /// <param name="tool">The built odhp.dll, or the natively published odhp.</param>
    /// <param name="isQuick">Whether small sets are enough, which show that everything runs.</param>
    public static int Run(string tool, bool isQuick)
    {
        var (rounds, scale) = isQuick ? (1, 100) : (Rounds, 1);
        using (var data = new GeneratedData())
        {
            var records = data.WriteRecords(100_000 / scale, ImageLength);
            Compare("RecordIO, seekable", rounds, Tool.Profile(tool, records), Tool.Script("recordio_counts.py", records));
            ComparePipes(tool, records, rounds);
        }

        using (var data = new GeneratedData())
        {
            var manifest = data.WriteManifest(1_000_000 / scale);
            Compare("augmented manifest", rounds, Tool.Profile(tool, manifest), Tool.Script("manifest_counts.py", manifest, GeneratedData.Label));
        }

        using (var data = new GeneratedData())
        {
            var images = data.WriteImages(50_000 / scale);
            Compare("images, one process", rounds, Tool.Profile(tool, images), Tool.Script("images_counts.py", images));
            Compare("images, two processes", rounds, Tool.Profile(tool, images), Tool.Script("images_counts.py", images, "2"));
        }

        return 0;
    }

    private static void Compare(string what, int rounds, string[] own, string[] rival)
    {
        DatasetCounts.Compare(Tool.Read(own), Tool.Read(rival));
        Print(what, "times the rate", rounds, own, rival, static (one, other) => other / one);
    }

    private static void ComparePipes(string tool, string records, int rounds)
    {
        string[] own = ["/bin/sh", "-c", "file=$0; cat \"$file\" | \"$@\"", records, .. Tool.Profile(tool, "-")];
        DatasetCounts.Compare(Tool.Read(own), Tool.Read(Tool.Script("recordio_counts.py", records)));
        Print("RecordIO through a pipe, cat", "times the time", rounds, own, ["/bin/sh", "-c", "cat \"$0\" > /dev/null", records], static (one, other) => one / other);
        Print("RecordIO through a pipe, cat | cat", "times the time", rounds, own, ["/bin/sh", "-c", "cat \"$0\" | cat > /dev/null", records], static (one, other) => one / other);
    }

    private static void Print(string what, string unit, int rounds, string[] own, string[] rival, Func<TimeSpan, TimeSpan, double> ratio)
    {
        var pairs = new List<(ProcessRun Own, ProcessRun Rival)>();
        for (var round = 0; round < rounds; round++)
        {
            // Each is first as often as second: the other can leave something in the caches, or a busy machine.
            var before = round % 2 == 0 ? Tool.Run(own) : null;
            var other = Tool.Run(rival);
            pairs.Add((before ?? Tool.Run(own), other));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Median(pairs, pair => ratio(pair.Own.Wall, pair.Rival.Wall)):F2} {unit}, by processor time {Median(pairs, pair => ratio(pair.Own.Processor, pair.Rival.Processor)):F2}; {Median(pairs, static pair => pair.Own.Wall.TotalSeconds):F2} s and {Median(pairs, static pair => pair.Rival.Wall.TotalSeconds):F2} s; {Median(pairs, static pair => pair.Own.PeakMemory):F0} MiB"));
    }

    private static double Median(List<(ProcessRun Own, ProcessRun Rival)> pairs, Func<(ProcessRun Own, ProcessRun Rival), double> value) =>
        pairs.Select(value).Order().ElementAt(pairs.Count / 2);
}
