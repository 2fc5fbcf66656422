using BenchmarkDotNet.Attributes;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Validating a record with three errors, beside FluentValidation alone.</summary>
public class ValidateWrongBenchmarks
{
    private readonly PlainValidator plain = new();
    private readonly ObjectDetectionHyperparametersValidator validator = new();

    [Benchmark(Baseline = true)]
    public ValidationResult Plain() => plain.Validate(Records.Wrong);

    [Benchmark]
    public ValidationResult Validate() => validator.Validate(Records.Wrong);
}
