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
    public static Rule RangeNotIncreasing { get; } = Error("ODH501", "The lower end of a range is not below its upper end.", RuleBasis.Api, TuningSinglePoints);
    public static Rule RangeOutsideDomain { get; } = Error("ODH502", "An end of a range is no value that the hyperparameter accepts.", RuleBasis.Documentation, Documentation);
    public static Rule RecommendedEndOutsideDomain { get; } = Warning("ODH503", "An end of a range is recommended for tuning, but is no value that the hyperparameter accepts.", RuleBasis.Documentation, Tuning);
    public static Rule LogarithmicNotPositive { get; } = Error("ODH504", "A logarithmic range is not above zero.", RuleBasis.Api, TuningRealShape);
    public static Rule ReverseLogarithmicOutside { get; } = Error("ODH505", "A reverse logarithmic range does not lie in [0, 1).", RuleBasis.Api, TuningRealShape);
    public static Rule ReverseLogarithmicWholeNumbers { get; } = Error("ODH506", "A range of whole numbers is reverse logarithmic.", RuleBasis.Api, TuningWholeShape);
    public static Rule UndefinedScale { get; } = Error("ODH507", "The scale of a range is none of the enumeration's members.", RuleBasis.Api, TuningRealShape);
    public static Rule RangeEndTooLong { get; } = Error("ODH508", "An end of a range needs more characters than the service takes.", RuleBasis.Api, TuningRealShape);
    public static Rule CategoryCount { get; } = Error("ODH509", "A range has no categories, or more than the service takes.", RuleBasis.Api, TuningCategoriesShape);
    public static Rule CategoryRepeated { get; } = Error("ODH510", "A category is listed more than once.", RuleBasis.Api, TuningSinglePoints);
    public static Rule CategoryOutsideDomain { get; } = Error("ODH511", "A category is no value that the hyperparameter accepts.", RuleBasis.Documentation, Documentation);
    public static Rule NothingTuned { get; } = Warning("ODH512", "No hyperparameter has a range.", RuleBasis.Policy, TuningRanges);
    public static Rule TooManyRanges { get; } = Error("ODH513", "There are more ranges than the service takes.", RuleBasis.Api, TuningRangesShape);
    public static Rule TooManyHyperparameters { get; } = Error("ODH514", "There are more hyperparameters, static and tuned, than the service takes.", RuleBasis.Documentation, TuningRanges);
    public static Rule TunedNameStatic { get; } = Error("ODH515", "A tuned hyperparameter has a static value, too.", RuleBasis.Policy, TuningStaticNames);
    public static Rule NotTunable { get; } = Error("ODH516", "A hyperparameter has a range that cannot be tuned.", RuleBasis.Documentation, TuningUntunable);
    public static Rule WrongKindOfRange { get; } = Error("ODH517", "A hyperparameter has a range of the wrong kind.", RuleBasis.Documentation, Tuning);
    public static Rule RangeRepeated { get; } = Error("ODH518", "A hyperparameter has more than one range.", RuleBasis.Api, TuningRangesShape);
    public static Rule MisspelledRangeEnd { get; } = Error("ODH519", "An end of a range is not spelled as a number.", RuleBasis.Policy, TuningRanges);
    public static Rule IncompleteRange { get; } = Error("ODH520", "A range, or a part of it, is missing.", RuleBasis.Api, TuningRangesShape);
    public static Rule UnknownSetting { get; } = Error("ODH521", "A setting of the tuning job is none of the API's choices.", RuleBasis.Api, TuningJobShape);
    public static Rule SettingOutOfRange { get; } = Error("ODH522", "A number of the tuning job lies outside what the API takes.", RuleBasis.Api, TuningLimitsShape);
    public static Rule GridOverNumbers { get; } = Error("ODH523", "A grid search has a range of numbers.", RuleBasis.Documentation, TuningRanges);
    public static Rule GridJobCount { get; } = Error("ODH524", "A grid search is told another number of jobs than it has combinations.", RuleBasis.Documentation, TuningRanges);
    public static Rule TooFewCombinations { get; } = Error("ODH525", "All ranges are finite, and have fewer combinations than there are to be jobs.", RuleBasis.Api, TuningCombinations);
    public static Rule HyperbandWithEarlyStopping { get; } = Error("ODH526", "Hyperband is used together with the tuner's own early stopping.", RuleBasis.Api, TuningJobShape);
    public static Rule HyperbandWithoutResource { get; } = Error("ODH527", "Hyperband is not told a job's resource, the number of epochs.", RuleBasis.Api, TuningHyperband);
    public static Rule HyperbandResourceOutOfRange { get; } = Error("ODH528", "Hyperband is told a resource that it does not take.", RuleBasis.Api, TuningHyperband);
    public static Rule HyperbandSettingsUnused { get; } = Warning("ODH529", "Settings of Hyperband are given to another strategy.", RuleBasis.Api, TuningHyperband);
    public static Rule QuotaExceeded { get; } = Warning("ODH530", "More jobs are asked for than the service grants unless a quota was raised.", RuleBasis.Documentation, TuningQuotas);
    public static Rule ParallelAboveJobs { get; } = Warning("ODH531", "More jobs are to train at the same time than there are to be jobs.", RuleBasis.Policy, TuningLimitsShape);
    public static Rule UnknownObjective { get; } = Error("ODH532", "The objective is not the metric of the algorithm that can be tuned for.", RuleBasis.Documentation, Tuning);
    public static Rule ObjectiveReversed { get; } = Warning("ODH533", "The tuner looks for the worst model.", RuleBasis.Documentation, Tuning);
    public static Rule AutoParameterLeftOut { get; } = Warning("ODH534", "Hyperparameters are left to the service's own choice of a range, which a typed space cannot hold.", RuleBasis.Policy, TuningRangesShape);
    public static Rule TuningDocumentShape { get; } = Error("ODH536", "A member of a document is missing, or is of the wrong kind.", RuleBasis.Policy, TuningRanges);
    public static Rule TuningDocumentMember { get; } = Error("ODH537", "A member of a typed document is unknown, or is there twice.", RuleBasis.Policy, TuningRanges);

    private static string Tuning => TuningLimits.DocumentationUrl.OriginalString;
}
