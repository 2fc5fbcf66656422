using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>How the API spells the choices of a tuning job; it distinguishes case.</summary>
internal static class ApiChoices
{
    /// <summary>The spellings of HyperParameterScalingType.</summary>
    public static ChoiceDomain<ScalingType> Scale { get; } = new(
        (ScalingType.Auto, "Auto"),
        (ScalingType.Linear, "Linear"),
        (ScalingType.Logarithmic, "Logarithmic"),
        (ScalingType.ReverseLogarithmic, "ReverseLogarithmic"));

    /// <summary>The spellings of HyperParameterTuningJobStrategyType.</summary>
    public static ChoiceDomain<TuningStrategy> Strategy { get; } = new(
        (TuningStrategy.Bayesian, "Bayesian"),
        (TuningStrategy.Random, "Random"),
        (TuningStrategy.Hyperband, "Hyperband"),
        (TuningStrategy.Grid, "Grid"));

    /// <summary>The spellings of TrainingJobEarlyStoppingType.</summary>
    public static ChoiceDomain<TunerEarlyStopping> EarlyStopping { get; } = new(
        (TunerEarlyStopping.Off, "Off"),
        (TunerEarlyStopping.Auto, "Auto"));
}
