using BenchmarkDotNet.Attributes;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Benchmarks.Rivals;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>A review with a full context in which nothing is found, beside FluentValidation alone, which finds less.</summary>
public class ReviewBenchmarks
{
    private readonly PlainValidator plain = new();

    private readonly TrainingContext context = new()
    {
        InstanceType = "ml.p3.2xlarge",
        InstanceCount = 1,
        Dataset = new DatasetProfile { Samples = 16551, Classes = 20, HighestClassId = 19, MaxObjectsPerImage = 56, ValidationMaxObjectsPerImage = 42 },
        BaseModel = new BaseModel { BaseNetwork = BaseNetwork.ResNet50, NumClasses = 20, ImageShape = 512 },
    };

    [Benchmark(Baseline = true)]
    public ValidationResult Plain() => plain.Validate(Records.Typical);

    [Benchmark]
    public Review Review() => Records.Typical.Review(context);
}
