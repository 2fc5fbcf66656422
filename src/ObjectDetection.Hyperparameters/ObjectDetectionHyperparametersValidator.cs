using System.Collections;
using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters;

/// <summary>Validates a record: finds everything that would make the service reject the job, or the job crash.</summary>
/// <remarks>
/// By default, it reports errors only, and each failure makes the result invalid. Failures are in the order of the catalogue. Each has the name of the property, the
/// value, the code of a <see cref="Rule"/>, a message that is the same in every culture, and the <see cref="Finding"/> as its custom state.
/// A valid record costs one pass over its values. FluentValidation's rules are built when the first invalid record is validated, or the first record after a rule was added.
/// Added rules run before those of the library. One instance can be shared between threads once its rules are added.
/// </remarks>
public sealed class ObjectDetectionHyperparametersValidator
    : AbstractValidator<ObjectDetectionHyperparameters>, IValidator<ObjectDetectionHyperparameters>, IEnumerable<IValidationRule>
{
    private static readonly string[] DefaultRuleSet = [RulesetValidatorSelector.DefaultRuleSetName];

    private readonly Lazy<bool> ownRules;
    private readonly ReviewSource? reviews;
    private bool isAddingOwnRules;
    private bool hasOtherRules;

    /// <summary>Initializes a new validator that reports the errors of a record by itself.</summary>
    public ObjectDetectionHyperparametersValidator() => ownRules = new Lazy<bool>(AddOwnRules);

    /// <summary>Initializes a new validator that also reports what does not fit a job, and optionally what would be ignored or is unwise.</summary>
    /// <remarks>
    /// FluentValidation counts every failure, whatever its severity: with warnings, <see cref="ValidationResult.IsValid"/> means that there is neither an error nor a
    /// warning, and ValidateAndThrow throws on both.
    /// </remarks>
    /// <param name="context">What you know about the job: instances, data set, base model; <see langword="null"/> if nothing.</param>
    /// <param name="minimumSeverity">The mildest findings that are reported: errors only, warnings too, or everything. They become failures of the same severity.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumSeverity"/> is undefined.</exception>
    public ObjectDetectionHyperparametersValidator(TrainingContext? context, FindingSeverity minimumSeverity = FindingSeverity.Error)
        : this() => reviews = new ReviewSource(context, minimumSeverity);

    /// <summary>Validates a record.</summary>
    /// <param name="instance">The record.</param>
    /// <returns>The result, with one failure per finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is <see langword="null"/>.</exception>
    public new ValidationResult Validate(ObjectDetectionHyperparameters instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return FindsNothing(instance) ? new ValidationResult { RuleSetsExecuted = DefaultRuleSet } : base.Validate(instance);
    }

    /// <summary>Validates a record. The returned task is already completed, unless a rule was added that is not.</summary>
    /// <param name="instance">The record.</param>
    /// <param name="cancellation">A token to cancel the validation.</param>
    /// <returns>The result, with one failure per finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is <see langword="null"/>.</exception>
    public new Task<ValidationResult> ValidateAsync(ObjectDetectionHyperparameters instance, CancellationToken cancellation = default) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<ValidationResult>(cancellation)
        : hasOtherRules ? base.ValidateAsync(instance, cancellation)
        : Task.FromResult(Validate(instance));

    /// <inheritdoc/>
    public override IValidatorDescriptor CreateDescriptor()
    {
        _ = ownRules.Value;
        return base.CreateDescriptor();
    }

    /// <summary>Returns an enumerator of FluentValidation's rules.</summary>
    public new IEnumerator<IValidationRule> GetEnumerator()
    {
        _ = ownRules.Value;
        return base.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Skips FluentValidation's rules if they would find nothing.</summary>
    /// <param name="context">The validation context.</param>
    /// <param name="result">The result.</param>
    protected override bool PreValidate(ValidationContext<ObjectDetectionHyperparameters> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(result);
        if (context.InstanceToValidate is { } instance && SelectsDefaultRuleSet(context.Selector) && FindsNothing(instance))
        {
            result.RuleSetsExecuted = DefaultRuleSet;
            return false;
        }

        return context.InstanceToValidate is null || ownRules.Value;
    }

    /// <summary>Notes that the library's checks are not the only ones.</summary>
    /// <param name="rule">The rule.</param>
    protected override void OnRuleAdded(IValidationRule<ObjectDetectionHyperparameters> rule) => hasOtherRules |= !isAddingOwnRules;

    /// <summary>Throws an exception whose message shows each failure as a review shows its finding.</summary>
    /// <param name="context">The validation context.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ValidationException">Always.</exception>
    protected override void RaiseValidationException(ValidationContext<ObjectDetectionHyperparameters> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        throw Failures.ToException(result.Errors);
    }

    /// <summary>Determines whether a selector leaves the rule sets as they are when nobody selects any.</summary>
    private static bool SelectsDefaultRuleSet(IValidatorSelector selector) => selector is DefaultValidatorSelector or MemberNameValidatorSelector;

    private bool FindsNothing(ObjectDetectionHyperparameters instance) =>
        !hasOtherRules && (reviews is null ? RecordErrors.None(instance) : reviews.FindsNothing(instance));

    private bool AddOwnRules()
    {
        isAddingOwnRules = true;
        Add(c => c.NumClasses, HyperparameterCatalogue.NumClasses);
        Add(c => c.NumTrainingSamples, HyperparameterCatalogue.NumTrainingSamples);
        Add(c => c.BaseNetwork, HyperparameterCatalogue.BaseNetwork);
        Add(c => c.EarlyStopping, HyperparameterCatalogue.EarlyStopping);
        Add(c => c.EarlyStoppingMinEpochs, HyperparameterCatalogue.EarlyStoppingMinEpochs);
        Add(c => c.EarlyStoppingPatience, HyperparameterCatalogue.EarlyStoppingPatience);
        Add(c => c.EarlyStoppingTolerance, HyperparameterCatalogue.EarlyStoppingTolerance);
        Add(c => c.ImageShape, HyperparameterCatalogue.ImageShape);
        Add(c => c.Epochs, HyperparameterCatalogue.Epochs);
        Add(c => c.FreezeLayerPattern, HyperparameterCatalogue.FreezeLayerPattern);
        Add(c => c.KvStore, HyperparameterCatalogue.KvStore);
        Add(c => c.LabelWidth, HyperparameterCatalogue.LabelWidth);
        Add(c => c.LearningRate, HyperparameterCatalogue.LearningRate);
        Add(c => c.LrSchedulerFactor, HyperparameterCatalogue.LrSchedulerFactor);
        Add(c => c.LrSchedulerStep, HyperparameterCatalogue.LrSchedulerStep, Relations.IncreasingSteps);
        Add(c => c.MiniBatchSize, HyperparameterCatalogue.MiniBatchSize, Relations.UpdatesInSchedule);
        Add(c => c.Momentum, HyperparameterCatalogue.Momentum);
        Add(c => c.NmsThreshold, HyperparameterCatalogue.NmsThreshold);
        Add(c => c.Optimizer, HyperparameterCatalogue.Optimizer);
        Add(c => c.OverlapThreshold, HyperparameterCatalogue.OverlapThreshold);
        Add(c => c.UsePretrainedModel, HyperparameterCatalogue.UsePretrainedModel);
        Add(c => c.WeightDecay, HyperparameterCatalogue.WeightDecay);
        Add(c => c.NmsTopK, HyperparameterCatalogue.NmsTopK);
        if (reviews is not null)
        {
            RuleFor(c => c).Reports(reviews, hyperparameter: null);
        }

        isAddingOwnRules = false;
        return true;
    }

    private void Add<T>(Expression<Func<ObjectDetectionHyperparameters, T>> property, Hyperparameter<T> hyperparameter, Relation? relation = null)
    {
        var rule = RuleFor(property);
        if (reviews is not null)
        {
            rule.Reports(reviews, hyperparameter);
        }
        else if (relation is null)
        {
            rule.InDomain(hyperparameter);
        }
        else
        {
            rule.InDomain(hyperparameter).Holds(relation);
        }
    }
}
