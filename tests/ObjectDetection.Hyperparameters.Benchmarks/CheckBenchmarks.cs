using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>The bare question whether a record is valid, beside a chain of comparisons.</summary>
public class CheckBenchmarks
{
    [Benchmark(Baseline = true)]
    public bool ByHand() => PlainCheck.IsValid(Records.Typical);

    [Benchmark]
    public bool IsValid() => Records.Typical.IsValid();
}
