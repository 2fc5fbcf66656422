using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Reading a map of twenty entries, beside a look-up and a parse by hand for each.</summary>
public class ReadMapBenchmarks
{
    private readonly Dictionary<string, string> map = Records.Typical.ToHyperParameters();

    [Benchmark(Baseline = true)]
    public ObjectDetectionHyperparameters ByHand() => PlainMap.Read(map);

    [Benchmark]
    public ObjectDetectionHyperparameters FromHyperParameters() => ObjectDetectionHyperparameters.FromHyperParameters(map);
}
