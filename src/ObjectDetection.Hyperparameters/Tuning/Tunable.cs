using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A hyperparameter that can be tuned, with its property of a space.</summary>
internal abstract class Tunable
{
    public abstract Hyperparameter Hyperparameter { get; }

    public string Name => Hyperparameter.Name;

    public bool IsTuned(ObjectDetectionTuningSpace space) => RangeIn(space) is not null;

    public abstract object? RangeIn(ObjectDetectionTuningSpace space);

    /// <summary>Returns the number of different values of the range, or <see langword="null"/> for real numbers and when there is no range.</summary>
    public abstract long? SizeIn(ObjectDetectionTuningSpace space);

    /// <summary>Returns the categories of a categorical range as text.</summary>
    public abstract IEnumerable<string> CategoriesIn(ObjectDetectionTuningSpace space);

    /// <summary>Reads a range and returns the space with it, or the same space when there are faults.</summary>
    public abstract ObjectDetectionTuningSpace Read(ObjectDetectionTuningSpace space, INamedRange range, List<Finding> faults);

    /// <summary>Returns what is wrong with the range, and what is doubtful.</summary>
    public abstract IEnumerable<Finding> Examine(ObjectDetectionTuningSpace space);

    /// <summary>Returns copies of a record, one for each legal extreme of the range, or one with the default value when none is legal.</summary>
    public abstract IEnumerable<ObjectDetectionHyperparameters> Spread(ObjectDetectionTuningSpace space, ObjectDetectionHyperparameters record);
}

/// <inheritdoc cref="Tunable"/>
internal sealed class Tunable<T>(
    DefaultedHyperparameter<T> hyperparameter,
    Func<ObjectDetectionTuningSpace, TuningRange<T>?> get,
    Func<ObjectDetectionTuningSpace, TuningRange<T>, ObjectDetectionTuningSpace> with)
    : Tunable
{
    public override Hyperparameter Hyperparameter => hyperparameter;

    /// <summary>Draws a value from the range, or returns the base's value when there is no range.</summary>
    public T Draw(ObjectDetectionTuningSpace space, RandomSource random) =>
        get(space) is { } range ? range.Draw(hyperparameter, random) : hyperparameter.Get(space.Base);

    /// <summary>Returns the grid of the range, or only the base's value when there is no range.</summary>
    public IEnumerable<T> Grid(ObjectDetectionTuningSpace space, int? points) =>
        get(space) is { } range ? range.Grid(hyperparameter, points) : [hyperparameter.Get(space.Base)];

    public override object? RangeIn(ObjectDetectionTuningSpace space) => get(space);

    public override long? SizeIn(ObjectDetectionTuningSpace space) => get(space)?.Size;

    public override IEnumerable<string> CategoriesIn(ObjectDetectionTuningSpace space) =>
        get(space) is Categories<T> categories ? categories.Select(hyperparameter.Domain.Format) : [];

    public override ObjectDetectionTuningSpace Read(ObjectDetectionTuningSpace space, INamedRange range, List<Finding> faults) =>
        RangeReader.Read(hyperparameter, range, faults) is { } read ? with(space, read) : space;

    public override IEnumerable<Finding> Examine(ObjectDetectionTuningSpace space) => get(space)?.Examine(hyperparameter) ?? [];

    public override IEnumerable<ObjectDetectionHyperparameters> Spread(ObjectDetectionTuningSpace space, ObjectDetectionHyperparameters record) =>
        get(space) is { } range
            ? range.Extremes.Where(hyperparameter.Domain.Contains)
                .Take(TuningLimits.MaximumCategories)
                .DefaultIfEmpty(hyperparameter.Default)
                .Select(value => hyperparameter.With(record, value))
            : [record];
}

/// <summary>The hyperparameters that can be tuned, in the order of the catalogue.</summary>
internal static class Tunables
{
    public static Tunable<double> LearningRate { get; } = new(
        HyperparameterCatalogue.LearningRate, static space => space.LearningRate, static (space, range) => space with { LearningRate = (ContinuousRange)range });

    public static Tunable<int> MiniBatchSize { get; } = new(
        HyperparameterCatalogue.MiniBatchSize, static space => space.MiniBatchSize, static (space, range) => space with { MiniBatchSize = range });

    public static Tunable<double> Momentum { get; } = new(
        HyperparameterCatalogue.Momentum, static space => space.Momentum, static (space, range) => space with { Momentum = (ContinuousRange)range });

    public static Tunable<Optimizer> Optimizer { get; } = new(
        HyperparameterCatalogue.Optimizer, static space => space.Optimizer, static (space, range) => space with { Optimizer = (Categories<Optimizer>)range });

    public static Tunable<double> WeightDecay { get; } = new(
        HyperparameterCatalogue.WeightDecay, static space => space.WeightDecay, static (space, range) => space with { WeightDecay = (ContinuousRange)range });

    public static IReadOnlyList<Tunable> All { get; } = [LearningRate, MiniBatchSize, Momentum, Optimizer, WeightDecay];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static tunable => tunable.Name)];

    public static Tunable? Find(Hyperparameter hyperparameter) => All.FirstOrDefault(tunable => tunable.Hyperparameter == hyperparameter);

    /// <summary>Returns those for which a space has a range.</summary>
    public static IEnumerable<Tunable> In(ObjectDetectionTuningSpace space) => All.Where(tunable => tunable.IsTuned(space));
}
