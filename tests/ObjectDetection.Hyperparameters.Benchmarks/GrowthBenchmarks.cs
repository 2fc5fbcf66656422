using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>How the cost grows with the work: ten times the findings, or the categories, must cost about ten times as much.</summary>
public class GrowthBenchmarks
{
    private Dictionary<string, string> map = [];
    private ObjectDetectionTuningSpace space = new() { Base = Records.Typical };

    /// <summary>The number of findings, and of categories.</summary>
    [Params(3, 30, 300)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        map = Records.Typical.ToHyperParameters();
        for (var i = 0; i < Size; i++)
        {
            map[FormattableString.Invariant($"stranger_{i:D6}")] = "1";
        }

        space = new ObjectDetectionTuningSpace { Base = Records.Typical, MiniBatchSize = Categories.Of([.. Enumerable.Range(8, Size)]) };
    }

    [Benchmark]
    public HyperparametersReadResult FindingsOfAMap() => ObjectDetectionHyperparameters.ReadHyperParameters(map);

    [Benchmark]
    public Review CategoriesOfASpace() => space.Review();
}
