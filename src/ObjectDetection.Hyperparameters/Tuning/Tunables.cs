using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The hyperparameters that can be tuned, in the order of the catalogue, each with its place in a space.</summary>
internal static class Tunables
{
    public static Tunable<double> LearningRate { get; } = new(HyperparameterCatalogue.LearningRate, static space => space.LearningRate);

    public static Tunable<int> MiniBatchSize { get; } = new(HyperparameterCatalogue.MiniBatchSize, static space => space.MiniBatchSize);

    public static Tunable<double> Momentum { get; } = new(HyperparameterCatalogue.Momentum, static space => space.Momentum);

    public static Tunable<Optimizer> Optimizer { get; } = new(HyperparameterCatalogue.Optimizer, static space => space.Optimizer);

    public static Tunable<double> WeightDecay { get; } = new(HyperparameterCatalogue.WeightDecay, static space => space.WeightDecay);

    public static IReadOnlyList<Tunable> All { get; } = [LearningRate, MiniBatchSize, Momentum, Optimizer, WeightDecay];

    /// <summary>Whether a space has a range for a hyperparameter.</summary>
    public static bool IsTuned(ObjectDetectionTuningSpace space, Hyperparameter hyperparameter) =>
        All.Any(tunable => tunable.Hyperparameter == hyperparameter && tunable.IsTuned(space));

    /// <summary>The names of the hyperparameters for which a space has a range.</summary>
    public static IEnumerable<string> NamesIn(ObjectDetectionTuningSpace space) =>
        All.Where(tunable => tunable.IsTuned(space)).Select(static tunable => tunable.Hyperparameter.Name);
}
