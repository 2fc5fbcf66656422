using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The names of the API's shapes for tuning jobs.</summary>
internal static class ApiNames
{
    public const string Config = "HyperParameterTuningJobConfig";
    public const string Definition = "TrainingJobDefinition";
    public const string Definitions = "TrainingJobDefinitions";
    public const string Static = "StaticHyperParameters";
    public const string Strategy = "Strategy";
    public const string StrategyConfig = "StrategyConfig";
    public const string HyperbandConfig = "HyperbandStrategyConfig";
    public const string HyperbandMin = "MinResource";
    public const string HyperbandMax = "MaxResource";
    public const string Objective = "HyperParameterTuningJobObjective";
    public const string ObjectiveType = "Type";
    public const string ObjectiveMetric = "MetricName";
    public const string Limits = "ResourceLimits";
    public const string MaxJobs = "MaxNumberOfTrainingJobs";
    public const string MaxParallelJobs = "MaxParallelTrainingJobs";
    public const string MaxRuntime = "MaxRuntimeInSeconds";
    public const string EarlyStopping = "TrainingJobEarlyStoppingType";
    public const string RandomSeed = "RandomSeed";
    public const string Ranges = "ParameterRanges";
    public const string DefinitionRanges = "HyperParameterRanges";
    public const string DefinitionObjective = "TuningObjective";
    public const string Continuous = "ContinuousParameterRanges";
    public const string Integer = "IntegerParameterRanges";
    public const string Categorical = "CategoricalParameterRanges";
    public const string Automatic = "AutoParameters";
    public const string Name = "Name";
    public const string Minimum = "MinValue";
    public const string Maximum = "MaxValue";
    public const string Scale = "ScalingType";
    public const string Values = "Values";
}

/// <summary>The API's spellings of the choices of a tuning job. They are case-sensitive.</summary>
internal static class ApiChoices
{
    public static ChoiceDomain<ScalingType> Scale { get; } = new(
        (ScalingType.Auto, "Auto"),
        (ScalingType.Linear, "Linear"),
        (ScalingType.Logarithmic, "Logarithmic"),
        (ScalingType.ReverseLogarithmic, "ReverseLogarithmic"));

    public static ChoiceDomain<TuningStrategy> Strategy { get; } = new(
        (TuningStrategy.Bayesian, "Bayesian"),
        (TuningStrategy.Random, "Random"),
        (TuningStrategy.Hyperband, "Hyperband"),
        (TuningStrategy.Grid, "Grid"));

    public static ChoiceDomain<TunerEarlyStopping> EarlyStopping { get; } = new(
        (TunerEarlyStopping.Off, "Off"),
        (TunerEarlyStopping.Auto, "Auto"));
}
