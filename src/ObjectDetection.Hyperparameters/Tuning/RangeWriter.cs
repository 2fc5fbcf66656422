using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Writes the ranges of a space in the API's shape.</summary>
internal static class RangeWriter
{
    /// <summary>The ranges, each kind in the order of the catalogue.</summary>
    public static TuningParameterRanges Write(ObjectDetectionTuningSpace space) => new()
    {
        ContinuousParameterRanges =
        [
            .. Of(HyperparameterCatalogue.LearningRate, space.LearningRate),
            .. Of(HyperparameterCatalogue.Momentum, space.Momentum),
            .. Of(HyperparameterCatalogue.WeightDecay, space.WeightDecay),
        ],
        IntegerParameterRanges = [.. Of(HyperparameterCatalogue.MiniBatchSize, space.MiniBatchSize as IntegerRange)],
        CategoricalParameterRanges =
        [
            .. Of(HyperparameterCatalogue.MiniBatchSize, space.MiniBatchSize as Categories<int>),
            .. Of(HyperparameterCatalogue.Optimizer, space.Optimizer),
        ],
    };

    private static IEnumerable<ContinuousParameter> Of(Hyperparameter<double> hyperparameter, ContinuousRange? range) =>
        range is null
            ? []
            : [new(hyperparameter.Name, WithoutSignOfZero(hyperparameter, range.Minimum), WithoutSignOfZero(hyperparameter, range.Maximum), ApiChoices.Scale.Format(range.Scaling))];

    private static IEnumerable<IntegerParameter> Of(Hyperparameter<int> hyperparameter, IntegerRange? range) =>
        range is null
            ? []
            : [new(hyperparameter.Name, hyperparameter.Domain.Format(range.Minimum), hyperparameter.Domain.Format(range.Maximum), ApiChoices.Scale.Format(range.Scaling))];

    private static IEnumerable<CategoricalParameter> Of<T>(Hyperparameter<T> hyperparameter, Categories<T>? categories) =>
        categories is null ? [] : [new(hyperparameter.Name, [.. categories.Select(hyperparameter.Domain.Format)])];

    private static string WithoutSignOfZero(Hyperparameter<double> hyperparameter, double value) => hyperparameter.Domain.Format(value == 0 ? 0 : value);
}
