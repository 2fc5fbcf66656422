using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A hyperparameter that can be tuned, and the property of a space that holds its range.</summary>
internal abstract class Tunable
{
    /// <summary>The hyperparameter.</summary>
    public abstract Hyperparameter Hyperparameter { get; }

    /// <summary>Whether the space has a range for it.</summary>
    public abstract bool IsTuned(ObjectDetectionTuningSpace space);

    /// <summary>The range as text; <see langword="null"/> when there is none.</summary>
    public abstract string? DescriptionIn(ObjectDetectionTuningSpace space);

    /// <summary>Whether the range, if there is one, is a range of numbers and not of categories.</summary>
    public abstract bool IsNumericIn(ObjectDetectionTuningSpace space);

    /// <summary>How many values the range has; <see langword="null"/> when there is no end of them.</summary>
    public abstract long? SizeIn(ObjectDetectionTuningSpace space);

    /// <summary>What is wrong with the range, and what is doubtful.</summary>
    public abstract IEnumerable<Finding> Examine(ObjectDetectionTuningSpace space);

    /// <summary>Copies of a record, one for each legal extreme of the range; with the default value when none is legal.</summary>
    public abstract IEnumerable<ObjectDetectionHyperparameters> Spread(ObjectDetectionTuningSpace space, ObjectDetectionHyperparameters record);
}

/// <summary>A hyperparameter that can be tuned, and the property of a space that holds its range.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
internal sealed class Tunable<T>(DefaultedHyperparameter<T> hyperparameter, Func<ObjectDetectionTuningSpace, TuningRange<T>?> get) : Tunable
{
    /// <inheritdoc/>
    public override Hyperparameter Hyperparameter => hyperparameter;

    /// <summary>How its values are drawn: from the range, or always the base's own.</summary>
    public ValueSource<T> SourceIn(ObjectDetectionTuningSpace space) =>
        get(space)?.ToSource(hyperparameter) ?? new CategorySource<T>([hyperparameter.Get(space.Base)]);

    /// <inheritdoc/>
    public override bool IsTuned(ObjectDetectionTuningSpace space) => get(space) is not null;

    /// <inheritdoc/>
    public override string? DescriptionIn(ObjectDetectionTuningSpace space) => get(space)?.ToString();

    /// <inheritdoc/>
    public override bool IsNumericIn(ObjectDetectionTuningSpace space) => get(space) is not (null or Categories<T>);

    /// <inheritdoc/>
    public override long? SizeIn(ObjectDetectionTuningSpace space) => get(space)?.Size;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(ObjectDetectionTuningSpace space) => get(space)?.Examine(hyperparameter) ?? [];

    /// <inheritdoc/>
    public override IEnumerable<ObjectDetectionHyperparameters> Spread(ObjectDetectionTuningSpace space, ObjectDetectionHyperparameters record) =>
        get(space) is { } range
            ? range.Extremes.Where(hyperparameter.Domain.Contains)
                .Take(TuningLimits.MaximumCategories)
                .DefaultIfEmpty(hyperparameter.Default)
                .Select(value => hyperparameter.With(record, value))
            : [record];
}
