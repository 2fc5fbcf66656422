using FluentValidation;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Finds every error of a space: what would make the service refuse the tuning job, or the container refuse a job that it launches.</summary>
/// <remarks>
/// It reports errors only, each with the property's name, the value, a stable code, a message that is the same in every culture, and the finding as its
/// custom state. A range by itself fails with a code ODH5xx; what is wrong with the base, or with a combination that the tuner may draw, keeps the code that
/// it has in a single configuration. One instance can be shared between threads.
/// </remarks>
public sealed class ObjectDetectionTuningSpaceValidator : AbstractValidator<ObjectDetectionTuningSpace>
{
    /// <summary>Creates a validator of spaces.</summary>
    public ObjectDetectionTuningSpaceValidator()
        : this(null)
    {
    }

    /// <summary>Creates a validator of spaces that are to be searched in one way.</summary>
    /// <param name="options">The way; <see langword="null"/> leaves it out of the question.</param>
    public ObjectDetectionTuningSpaceValidator(TuningJobOptions? options)
    {
        RuleFor(space => space.LearningRate).SetValidator(new RangeValidator<ContinuousRange?>(Tunables.LearningRate));
        RuleFor(space => space.MiniBatchSize).SetValidator(new RangeValidator<TuningRange<int>?>(Tunables.MiniBatchSize));
        RuleFor(space => space.Momentum).SetValidator(new RangeValidator<ContinuousRange?>(Tunables.Momentum));
        RuleFor(space => space.Optimizer).SetValidator(new RangeValidator<Categories<Optimizer>?>(Tunables.Optimizer));
        RuleFor(space => space.WeightDecay).SetValidator(new RangeValidator<ContinuousRange?>(Tunables.WeightDecay));
        RuleFor(space => space.Base).SetValidator(new CornerValidator());
        if (options is not null)
        {
            RuleFor(space => space).SetValidator(new JobValidator(options));
        }
    }
}
