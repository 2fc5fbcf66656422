using System.Text.RegularExpressions;
using FluentValidation;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks.Rivals;

/// <summary>The same rules as a good engineer would write them with FluentValidation alone.</summary>
internal sealed class PlainValidator : AbstractValidator<ObjectDetectionHyperparameters>
{
    public PlainValidator()
    {
        RuleFor(c => c.NumClasses).GreaterThanOrEqualTo(1);
        RuleFor(c => c.NumTrainingSamples).GreaterThanOrEqualTo(1);
        RuleFor(c => c.BaseNetwork).IsInEnum();
        RuleFor(c => c.EarlyStoppingMinEpochs).GreaterThanOrEqualTo(1);
        RuleFor(c => c.EarlyStoppingPatience).GreaterThanOrEqualTo(1);
        RuleFor(c => c.EarlyStoppingTolerance).InclusiveBetween(0, 1);
        RuleFor(c => c.ImageShape).GreaterThanOrEqualTo(300);
        RuleFor(c => c.Epochs).GreaterThanOrEqualTo(1);
        RuleFor(c => c.FreezeLayerPattern).MaximumLength(2500).Must(IsPattern).When(c => !string.IsNullOrEmpty(c.FreezeLayerPattern));
        RuleFor(c => c.KvStore).IsInEnum();
        RuleFor(c => c.LabelWidth).GreaterThanOrEqualTo(1);
        RuleFor(c => c.LearningRate).GreaterThan(0).LessThanOrEqualTo(1);
        RuleFor(c => c.LrSchedulerFactor).ExclusiveBetween(0, 1);
        RuleFor(c => c.LrSchedulerStep)
            .Must(steps => Increases(steps)).WithMessage("'{PropertyName}' must increase.")
            .Must(steps => steps.All(step => step >= 1)).WithMessage("'{PropertyName}' must be positive.");
        RuleFor(c => c.MiniBatchSize).GreaterThanOrEqualTo(1)
            .LessThanOrEqualTo(c => c.NumTrainingSamples).When(c => c.LrSchedulerStep.Count > 0, ApplyConditionTo.CurrentValidator);
        RuleFor(c => c.Momentum).GreaterThan(0).LessThanOrEqualTo(1);
        RuleFor(c => c.NmsThreshold).GreaterThan(0).LessThanOrEqualTo(1);
        RuleFor(c => c.Optimizer).IsInEnum();
        RuleFor(c => c.OverlapThreshold).GreaterThan(0).LessThanOrEqualTo(1);
        RuleFor(c => c.WeightDecay).ExclusiveBetween(0, 1);
        RuleFor(c => c.NmsTopK).GreaterThanOrEqualTo(1);
    }

    private static bool Increases(EpochList steps)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i] <= steps[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPattern(string? pattern)
    {
        try
        {
            _ = new Regex(pattern!);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
