using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    private const string TuningRanges = "https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-ranges.html";
    private const string TuningQuotas = "https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-limits.html";
    private const string TuningSinglePoints = "https://github.com/aws/amazon-sagemaker-feedback/issues/195";
    private const string TuningCombinations = "https://github.com/aws/amazon-sagemaker-operator-for-k8s/issues/123";
    private const string TuningStaticNames = "https://github.com/aws/sagemaker-python-sdk/pull/931";
    private const string TuningUntunable = "https://github.com/aws/sagemaker-xgboost-container/issues/113";
    private const string TuningJobShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterTuningJobConfig.html";
    private const string TuningLimitsShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceLimits.html";
    private const string TuningRangesShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ParameterRanges.html";
    private const string TuningRealShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ContinuousParameterRange.html";
    private const string TuningWholeShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_IntegerParameterRange.html";
    private const string TuningCategoriesShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CategoricalParameterRange.html";
    private const string TuningHyperband = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperbandStrategyConfig.html";
    public static Rule RangeNotIncreasing { get; } = Error("ODH501", "The minimum of a range is not below its maximum.", RuleBasis.Api, TuningSinglePoints);
    public static Rule RangeOutsideDomain { get; } = Error("ODH502", "A range limit is not a valid value of the hyperparameter.", RuleBasis.Documentation, Documentation);
    public static Rule RecommendedEndOutsideDomain { get; } = Warning("ODH503", "A recommended range limit is not a valid value of the hyperparameter.", RuleBasis.Documentation, Tuning);
    public static Rule LogarithmicNotPositive { get; } = Error("ODH504", "A logarithmic range does not start above zero.", RuleBasis.Api, TuningRealShape);
    public static Rule ReverseLogarithmicOutside { get; } = Error("ODH505", "A reverse logarithmic range is not within [0, 1).", RuleBasis.Api, TuningRealShape);
    public static Rule ReverseLogarithmicWholeNumbers { get; } = Error("ODH506", "An integer range is reverse logarithmic.", RuleBasis.Api, TuningWholeShape);
    public static Rule UndefinedScale { get; } = Error("ODH507", "The scale of a range is undefined.", RuleBasis.Api, TuningRealShape);
    public static Rule RangeEndTooLong { get; } = Error("ODH508", "A range limit exceeds the maximum length.", RuleBasis.Api, TuningRealShape);
    public static Rule CategoryCount { get; } = Error("ODH509", "A categorical range is empty or has too many categories.", RuleBasis.Api, TuningCategoriesShape);
    public static Rule CategoryRepeated { get; } = Error("ODH510", "A categorical range contains a duplicate.", RuleBasis.Api, TuningSinglePoints);
    public static Rule CategoryOutsideDomain { get; } = Error("ODH511", "A category is not a valid value of the hyperparameter.", RuleBasis.Documentation, Documentation);
    public static Rule NothingTuned { get; } = Warning("ODH512", "No hyperparameter has a range.", RuleBasis.Policy, TuningRanges);
    public static Rule TooManyRanges { get; } = Error("ODH513", "The tuning job has too many ranges.", RuleBasis.Api, TuningRangesShape);
    public static Rule TooManyHyperparameters { get; } = Error("ODH514", "The tuning job has too many hyperparameters.", RuleBasis.Documentation, TuningRanges);
    public static Rule TunedNameStatic { get; } = Error("ODH515", "A hyperparameter has both a range and a static value.", RuleBasis.Policy, TuningStaticNames);
    public static Rule NotTunable { get; } = Error("ODH516", "A hyperparameter with a range cannot be tuned.", RuleBasis.Documentation, TuningUntunable);
    public static Rule WrongKindOfRange { get; } = Error("ODH517", "A range has the wrong type for its hyperparameter.", RuleBasis.Documentation, Tuning);
    public static Rule RangeRepeated { get; } = Error("ODH518", "A hyperparameter has more than one range.", RuleBasis.Api, TuningRangesShape);
    public static Rule MisspelledRangeEnd { get; } = Error("ODH519", "A range limit is not a number.", RuleBasis.Policy, TuningRanges);
    public static Rule IncompleteRange { get; } = Error("ODH520", "A range is incomplete.", RuleBasis.Api, TuningRangesShape);
    public static Rule UnknownSetting { get; } = Error("ODH521", "A choice of the tuning job is unknown.", RuleBasis.Api, TuningJobShape);
    public static Rule SettingOutOfRange { get; } = Error("ODH522", "A number of the tuning job is out of range.", RuleBasis.Api, TuningLimitsShape);
    public static Rule GridOverNumbers { get; } = Error("ODH523", "A grid search has a range of numbers.", RuleBasis.Documentation, TuningRanges);
    public static Rule GridJobCount { get; } = Error("ODH524", "The number of jobs of a grid search is not its number of combinations.", RuleBasis.Documentation, TuningRanges);
    public static Rule TooFewCombinations { get; } = Error("ODH525", "The tuning job has more jobs than combinations to try.", RuleBasis.Api, TuningCombinations);
    public static Rule HyperbandWithEarlyStopping { get; } = Error("ODH526", "Hyperband is combined with the tuner's early stopping.", RuleBasis.Api, TuningJobShape);
    public static Rule HyperbandWithoutResource { get; } = Error("ODH527", "Hyperband has no maximum number of epochs.", RuleBasis.Api, TuningHyperband);
    public static Rule HyperbandResourceOutOfRange { get; } = Error("ODH528", "A number of epochs is not valid for Hyperband.", RuleBasis.Api, TuningHyperband);
    public static Rule HyperbandSettingsUnused { get; } = Warning("ODH529", "The strategy ignores the settings of Hyperband.", RuleBasis.Api, TuningHyperband);
    public static Rule QuotaExceeded { get; } = Warning("ODH530", "The number of jobs exceeds the default quota.", RuleBasis.Documentation, TuningQuotas);
    public static Rule ParallelAboveJobs { get; } = Warning("ODH531", "More jobs run in parallel than the tuning job has.", RuleBasis.Policy, TuningLimitsShape);
    public static Rule UnknownObjective { get; } = Error("ODH532", "The objective is not the metric that can be tuned.", RuleBasis.Documentation, Tuning);
    public static Rule ObjectiveReversed { get; } = Warning("ODH533", "The objective is not maximized.", RuleBasis.Documentation, Tuning);
    public static Rule AutoParameterLeftOut { get; } = Warning("ODH534", "A range that the service chooses is not supported.", RuleBasis.Policy, TuningRangesShape);
    public static Rule TuningDocumentShape { get; } = Error("ODH536", "A member of a tuning document is missing or has the wrong type.", RuleBasis.Policy, TuningRanges);
    public static Rule TuningDocumentMember { get; } = Error("ODH537", "A member of a typed tuning document is unknown or duplicate.", RuleBasis.Policy, TuningRanges);

    private static string Tuning => TuningLimits.DocumentationUrl;
}
