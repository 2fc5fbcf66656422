using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Reading a document, beside a class of the same shape that System.Text.Json fills by generated code.</summary>
public class ReadJsonBenchmarks
{
    private byte[] json = [];

    /// <summary>Whether the document gives every hyperparameter, or only what differs from the defaults.</summary>
    [Params(false, true)]
    public bool IsFull { get; set; }

    [GlobalSetup]
    public void Setup() => json = ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(IsFull ? Records.Changed : Records.Typical);

    [Benchmark(Baseline = true)]
    public object? Generated() => JsonSerializer.Deserialize(json, PlainDocumentContext.Default.PlainDocument);

    [Benchmark]
    public ObjectDetectionHyperparameters Parse() => ObjectDetectionHyperparametersJson.Parse(json);

    [Benchmark]
    public ObjectDetectionHyperparameters? Converter() => JsonSerializer.Deserialize(json, ObjectDetectionHyperparametersJsonContext.Default.ObjectDetectionHyperparameters);
}
