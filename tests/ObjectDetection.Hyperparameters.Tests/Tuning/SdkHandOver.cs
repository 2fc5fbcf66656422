using Amazon.SageMaker.Model;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning
{
    /// <summary>The code of the documentation that hands a space to the AWS SDK, compiled against stand-ins for the SDK's types.</summary>
    internal static class SdkHandOver
    {
        public static (HyperParameterTuningJobConfig Config, HyperParameterTrainingJobDefinition Definition) HandOver(
            ObjectDetectionTuningSpace space, TuningJobOptions options)
        {
            #region docs
            TuningParameterRanges ranges = space.ToParameterRanges();
            var config = new HyperParameterTuningJobConfig
            {
                Strategy = options.Strategy.ToString(),
                HyperParameterTuningJobObjective = new HyperParameterTuningJobObjective { MetricName = TuningLimits.ObjectiveMetric, Type = TuningLimits.ObjectiveType },
                ResourceLimits = new ResourceLimits { MaxNumberOfTrainingJobs = options.MaxJobs, MaxParallelTrainingJobs = options.MaxParallelJobs },
                TrainingJobEarlyStoppingType = options.EarlyStopping.ToString(),
                RandomSeed = options.RandomSeed,
                ParameterRanges = new ParameterRanges
                {
                    ContinuousParameterRanges = [.. ranges.ContinuousParameterRanges.Select(range => new ContinuousParameterRange
                    {
                        Name = range.Name,
                        MinValue = range.MinValue,
                        MaxValue = range.MaxValue,
                        ScalingType = range.ScalingType,
                    })],
                    IntegerParameterRanges = [.. ranges.IntegerParameterRanges.Select(range => new IntegerParameterRange
                    {
                        Name = range.Name,
                        MinValue = range.MinValue,
                        MaxValue = range.MaxValue,
                        ScalingType = range.ScalingType,
                    })],
                    CategoricalParameterRanges = [.. ranges.CategoricalParameterRanges.Select(range => new CategoricalParameterRange
                    {
                        Name = range.Name,
                        Values = [.. range.Values],
                    })],
                },
            };
            var definition = new HyperParameterTrainingJobDefinition { StaticHyperParameters = space.ToStaticHyperParameters() };
            #endregion

            return (config, definition);
        }
    }
}

/// <summary>Stand-ins with the names and types of the AWS SDK for .NET, version 4, whose enumerations convert from text.</summary>
namespace Amazon.SageMaker
{
    internal sealed record ConstantText(string Value)
    {
        public static implicit operator ConstantText?(string? value) => value is null ? null : new ConstantText(value);
    }
}

namespace Amazon.SageMaker.Model
{
    internal sealed class HyperParameterTuningJobConfig
    {
        public ConstantText? Strategy { get; set; }

        public HyperParameterTuningJobObjective? HyperParameterTuningJobObjective { get; set; }

        public ResourceLimits? ResourceLimits { get; set; }

        public ConstantText? TrainingJobEarlyStoppingType { get; set; }

        public int? RandomSeed { get; set; }

        public ParameterRanges? ParameterRanges { get; set; }
    }

    internal sealed class HyperParameterTuningJobObjective
    {
        public string? MetricName { get; set; }

        public ConstantText? Type { get; set; }
    }

    internal sealed class ResourceLimits
    {
        public int? MaxNumberOfTrainingJobs { get; set; }

        public int? MaxParallelTrainingJobs { get; set; }
    }

    internal sealed class ParameterRanges
    {
        public List<ContinuousParameterRange>? ContinuousParameterRanges { get; set; }

        public List<IntegerParameterRange>? IntegerParameterRanges { get; set; }

        public List<CategoricalParameterRange>? CategoricalParameterRanges { get; set; }
    }

    internal sealed class ContinuousParameterRange
    {
        public string? Name { get; set; }

        public string? MinValue { get; set; }

        public string? MaxValue { get; set; }

        public ConstantText? ScalingType { get; set; }
    }

    internal sealed class IntegerParameterRange
    {
        public string? Name { get; set; }

        public string? MinValue { get; set; }

        public string? MaxValue { get; set; }

        public ConstantText? ScalingType { get; set; }
    }

    internal sealed class CategoricalParameterRange
    {
        public string? Name { get; set; }

        public List<string>? Values { get; set; }
    }

    internal sealed class HyperParameterTrainingJobDefinition
    {
        public Dictionary<string, string>? StaticHyperParameters { get; set; }
    }
}
