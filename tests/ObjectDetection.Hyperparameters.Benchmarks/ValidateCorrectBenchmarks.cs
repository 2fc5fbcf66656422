using BenchmarkDotNet.Attributes;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Validating a correct record, beside FluentValidation alone.</summary>
public class ValidateCorrectBenchmarks
{
    private readonly PlainValidator plain = new();
    private readonly ObjectDetectionHyperparametersValidator validator = new();

    [Benchmark(Baseline = true)]
    public ValidationResult Plain() => plain.Validate(Records.Typical);

    [Benchmark]
    public ValidationResult Validate() => validator.Validate(Records.Typical);
}
