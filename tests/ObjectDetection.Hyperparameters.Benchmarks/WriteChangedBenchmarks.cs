using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Writing the map of a record in which every value is changed, beside a dictionary filled by hand.</summary>
public class WriteChangedBenchmarks
{
    [Benchmark(Baseline = true)]
    public Dictionary<string, string> ByHand() => PlainMap.Write(Records.Changed);

    [Benchmark]
    public Dictionary<string, string> ToHyperParameters() => Records.Changed.ToHyperParameters();
}
