using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Writing the map of a record with defaults, beside a dictionary filled by hand.</summary>
public class WriteDefaultsBenchmarks
{
    [Benchmark(Baseline = true)]
    public Dictionary<string, string> ByHand() => PlainMap.Write(Records.Defaults);

    [Benchmark]
    public Dictionary<string, string> ToHyperParameters() => Records.Defaults.ToHyperParameters();
}
