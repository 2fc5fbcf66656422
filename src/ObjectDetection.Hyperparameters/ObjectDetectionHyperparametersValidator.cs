using System.Collections;
using FluentValidation;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters;

/// <summary>Validates a record: finds everything that would make the service reject the job, or the job crash.</summary>
/// <remarks>
/// It reports errors only, in the order of the catalogue. Each failure has the name of the property, the value, the code of a <see cref="Rule"/>, a message that
/// is the same in every culture, and the <see cref="Finding"/> as its custom state.
/// A valid record costs one pass over its values. FluentValidation's rules are built when the first invalid record is validated.
/// One instance can be shared between threads.
/// </remarks>
public sealed class ObjectDetectionHyperparametersValidator
    : AbstractValidator<ObjectDetectionHyperparameters>, IValidator<ObjectDetectionHyperparameters>, IEnumerable<IValidationRule>
{
    private readonly Lazy<bool> rules;

    /// <summary>Initializes a new validator.</summary>
    public ObjectDetectionHyperparametersValidator() => rules = new Lazy<bool>(AddRules);

    /// <summary>Validates a record.</summary>
    /// <param name="instance">The record.</param>
    /// <returns>The result, with one failure per error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is <see langword="null"/>.</exception>
    public new ValidationResult Validate(ObjectDetectionHyperparameters instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return RecordErrors.None(instance) ? new ValidationResult() : base.Validate(instance);
    }

    /// <summary>Validates a record. The returned task is already completed.</summary>
    /// <param name="instance">The record.</param>
    /// <param name="cancellation">A token to cancel the validation.</param>
    /// <returns>The result, with one failure per error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is <see langword="null"/>.</exception>
    public new Task<ValidationResult> ValidateAsync(ObjectDetectionHyperparameters instance, CancellationToken cancellation = default) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<ValidationResult>(cancellation) : Task.FromResult(Validate(instance));

    /// <inheritdoc/>
    public override IValidatorDescriptor CreateDescriptor()
    {
        _ = rules.Value;
        return base.CreateDescriptor();
    }

    /// <summary>Returns an enumerator of FluentValidation's rules.</summary>
    public new IEnumerator<IValidationRule> GetEnumerator()
    {
        _ = rules.Value;
        return base.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Skips FluentValidation's rules for a valid record.</summary>
    /// <param name="context">The validation context.</param>
    /// <param name="result">The result, which is not changed.</param>
    protected override bool PreValidate(ValidationContext<ObjectDetectionHyperparameters> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.InstanceToValidate is null || (!RecordErrors.None(context.InstanceToValidate) && rules.Value);
    }

    private bool AddRules()
    {
        RuleFor(c => c.NumClasses).InDomain(HyperparameterCatalogue.NumClasses);
        RuleFor(c => c.NumTrainingSamples).InDomain(HyperparameterCatalogue.NumTrainingSamples);
        RuleFor(c => c.BaseNetwork).InDomain(HyperparameterCatalogue.BaseNetwork);
        RuleFor(c => c.EarlyStopping).InDomain(HyperparameterCatalogue.EarlyStopping);
        RuleFor(c => c.EarlyStoppingMinEpochs).InDomain(HyperparameterCatalogue.EarlyStoppingMinEpochs);
        RuleFor(c => c.EarlyStoppingPatience).InDomain(HyperparameterCatalogue.EarlyStoppingPatience);
        RuleFor(c => c.EarlyStoppingTolerance).InDomain(HyperparameterCatalogue.EarlyStoppingTolerance);
        RuleFor(c => c.ImageShape).InDomain(HyperparameterCatalogue.ImageShape);
        RuleFor(c => c.Epochs).InDomain(HyperparameterCatalogue.Epochs);
        RuleFor(c => c.FreezeLayerPattern).InDomain(HyperparameterCatalogue.FreezeLayerPattern);
        RuleFor(c => c.KvStore).InDomain(HyperparameterCatalogue.KvStore);
        RuleFor(c => c.LabelWidth).InDomain(HyperparameterCatalogue.LabelWidth);
        RuleFor(c => c.LearningRate).InDomain(HyperparameterCatalogue.LearningRate);
        RuleFor(c => c.LrSchedulerFactor).InDomain(HyperparameterCatalogue.LrSchedulerFactor);
        RuleFor(c => c.LrSchedulerStep).InDomain(HyperparameterCatalogue.LrSchedulerStep).Holds(Relations.IncreasingSteps);
        RuleFor(c => c.MiniBatchSize).InDomain(HyperparameterCatalogue.MiniBatchSize).Holds(Relations.UpdatesInSchedule);
        RuleFor(c => c.Momentum).InDomain(HyperparameterCatalogue.Momentum);
        RuleFor(c => c.NmsThreshold).InDomain(HyperparameterCatalogue.NmsThreshold);
        RuleFor(c => c.Optimizer).InDomain(HyperparameterCatalogue.Optimizer);
        RuleFor(c => c.OverlapThreshold).InDomain(HyperparameterCatalogue.OverlapThreshold);
        RuleFor(c => c.UsePretrainedModel).InDomain(HyperparameterCatalogue.UsePretrainedModel);
        RuleFor(c => c.WeightDecay).InDomain(HyperparameterCatalogue.WeightDecay);
        RuleFor(c => c.NmsTopK).InDomain(HyperparameterCatalogue.NmsTopK);
        return true;
    }
}
