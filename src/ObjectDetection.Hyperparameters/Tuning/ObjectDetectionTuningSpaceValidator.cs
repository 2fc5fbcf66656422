using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Finds every error of a space: everything for which the service would refuse the tuning job, or the container a job that it launches.</summary>
/// <remarks>
/// It reports errors only, each with the property's name, the value, a stable code, a message that is the same in every culture, and the finding as its
/// custom state. An invalid range has a code ODH5xx. What is wrong with the base, or with a combination that the tuner can draw, has the same code as in a
/// single configuration. One instance can be shared between threads.
/// </remarks>
public sealed class ObjectDetectionTuningSpaceValidator : AbstractValidator<ObjectDetectionTuningSpace>
{
    private const string Range = "RangeValidator";
    private const string Accepted = "a range that the service accepts";

    /// <summary>Creates a validator of spaces.</summary>
    public ObjectDetectionTuningSpaceValidator()
        : this(null)
    {
    }

    /// <summary>Creates a validator of spaces, and of the options with which they are searched.</summary>
    /// <param name="options">The options, or <see langword="null"/> to validate spaces alone.</param>
    public ObjectDetectionTuningSpaceValidator(TuningJobOptions? options)
    {
        RuleFor(space => space.LearningRate).Reports(Range, Accepted, static (context, _) => AddErrors(context, Tunables.LearningRate.Examine));
        RuleFor(space => space.MiniBatchSize).Reports(Range, Accepted, static (context, _) => AddErrors(context, Tunables.MiniBatchSize.Examine));
        RuleFor(space => space.Momentum).Reports(Range, Accepted, static (context, _) => AddErrors(context, Tunables.Momentum.Examine));
        RuleFor(space => space.Optimizer).Reports(Range, Accepted, static (context, _) => AddErrors(context, Tunables.Optimizer.Examine));
        RuleFor(space => space.WeightDecay).Reports(Range, Accepted, static (context, _) => AddErrors(context, Tunables.WeightDecay.Examine));
        RuleFor(space => space.Base)
            .Reports("CornerValidator", Accepted, static (context, _) => AddErrors(context, static space => Corners.Examine(space, RecordErrors.List)));
        if (options is not null)
        {
            RuleFor(space => space).Reports("JobValidator", Accepted, (context, _) => AddErrors(context, space => JobFindings.Of(space, options)));
        }
    }

    private static void AddErrors(ValidationContext<ObjectDetectionTuningSpace> context, Func<ObjectDetectionTuningSpace, IEnumerable<Finding>> find)
    {
        var space = context.InstanceToValidate;
        foreach (var finding in find(space).Where(SpaceReviewer.IsError))
        {
            context.AddFailure(Failures.Of(finding, context.PropertyChain.BuildPropertyPath(PathOf(space, finding))));
        }
    }

    /// <summary>Returns the path of the property at fault: of the base when its hyperparameter is not tuned.</summary>
    private static string PathOf(ObjectDetectionTuningSpace space, Finding finding) =>
        finding.Name is not { } name || !HyperparameterCatalogue.TryGetByName(name, out var hyperparameter)
            ? finding.PropertyName ?? nameof(ObjectDetectionTuningSpace.Base)
        : Tunables.Find(hyperparameter)?.IsTuned(space) == true ? hyperparameter.PropertyName
        : $"{nameof(ObjectDetectionTuningSpace.Base)}.{hyperparameter.PropertyName}";
}
