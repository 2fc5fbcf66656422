using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
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

    /// <summary>The lower end of a range is not below its upper end.</summary>
    public static Rule RangeNotIncreasing { get; } = Error("ODH501", "The lower end of a range is not below its upper end.", RuleBasis.Api, TuningSinglePoints);

    /// <summary>An end of a range is no value that the hyperparameter accepts.</summary>
    public static Rule RangeOutsideDomain { get; } = Error(
        "ODH502", "An end of a range is no value that the hyperparameter accepts.", RuleBasis.Documentation, Documentation);

    /// <summary>An end of a range is recommended for tuning, but is no value that the hyperparameter accepts.</summary>
    public static Rule RecommendedEndOutsideDomain { get; } = Warning(
        "ODH503", "An end of a range is recommended for tuning, but is no value that the hyperparameter accepts.", RuleBasis.Documentation, Tuning);

    /// <summary>A logarithmic range is not above zero.</summary>
    public static Rule LogarithmicNotPositive { get; } = Error("ODH504", "A logarithmic range is not above zero.", RuleBasis.Api, TuningRealShape);

    /// <summary>A reverse logarithmic range does not lie in [0, 1).</summary>
    public static Rule ReverseLogarithmicOutside { get; } = Error(
        "ODH505", "A reverse logarithmic range does not lie in [0, 1).", RuleBasis.Api, TuningRealShape);

    /// <summary>A range of whole numbers is reverse logarithmic.</summary>
    public static Rule ReverseLogarithmicWholeNumbers { get; } = Error(
        "ODH506", "A range of whole numbers is reverse logarithmic.", RuleBasis.Api, TuningWholeShape);

    /// <summary>The scale of a range is none of the enumeration's members.</summary>
    public static Rule UndefinedScale { get; } = Error("ODH507", "The scale of a range is none of the enumeration's members.", RuleBasis.Api, TuningRealShape);

    /// <summary>An end of a range needs more characters than the service takes.</summary>
    public static Rule RangeEndTooLong { get; } = Error("ODH508", "An end of a range needs more characters than the service takes.", RuleBasis.Api, TuningRealShape);

    /// <summary>A range has no categories, or more than the service takes.</summary>
    public static Rule CategoryCount { get; } = Error("ODH509", "A range has no categories, or more than the service takes.", RuleBasis.Api, TuningCategoriesShape);

    /// <summary>A category is listed more than once.</summary>
    public static Rule CategoryRepeated { get; } = Error("ODH510", "A category is listed more than once.", RuleBasis.Api, TuningSinglePoints);

    /// <summary>A category is no value that the hyperparameter accepts.</summary>
    public static Rule CategoryOutsideDomain { get; } = Error(
        "ODH511", "A category is no value that the hyperparameter accepts.", RuleBasis.Documentation, Documentation);

    /// <summary>No hyperparameter has a range.</summary>
    public static Rule NothingTuned { get; } = Warning("ODH512", "No hyperparameter has a range.", RuleBasis.Policy, TuningRanges);

    /// <summary>There are more ranges than the service takes.</summary>
    public static Rule TooManyRanges { get; } = Error("ODH513", "There are more ranges than the service takes.", RuleBasis.Api, TuningRangesShape);

    /// <summary>There are more hyperparameters, static and tuned, than the service takes.</summary>
    public static Rule TooManyHyperparameters { get; } = Error(
        "ODH514", "There are more hyperparameters, static and tuned, than the service takes.", RuleBasis.Documentation, TuningRanges);

    /// <summary>A tuned hyperparameter has a static value, too.</summary>
    public static Rule TunedNameStatic { get; } = Error("ODH515", "A tuned hyperparameter has a static value, too.", RuleBasis.Policy, TuningStaticNames);

    /// <summary>A hyperparameter has a range that cannot be tuned.</summary>
    public static Rule NotTunable { get; } = Error("ODH516", "A hyperparameter has a range that cannot be tuned.", RuleBasis.Documentation, TuningUntunable);

    /// <summary>A hyperparameter has a range of the wrong kind.</summary>
    public static Rule WrongKindOfRange { get; } = Error("ODH517", "A hyperparameter has a range of the wrong kind.", RuleBasis.Documentation, Tuning);

    /// <summary>A hyperparameter has more than one range.</summary>
    public static Rule RangeRepeated { get; } = Error("ODH518", "A hyperparameter has more than one range.", RuleBasis.Api, TuningRangesShape);

    /// <summary>An end of a range is not spelled as a number.</summary>
    public static Rule MisspelledRangeEnd { get; } = Error("ODH519", "An end of a range is not spelled as a number.", RuleBasis.Policy, TuningRanges);

    /// <summary>A range, or a part of it, is missing.</summary>
    public static Rule IncompleteRange { get; } = Error("ODH520", "A range, or a part of it, is missing.", RuleBasis.Api, TuningRangesShape);

    /// <summary>A setting of the tuning job is none of the API's choices.</summary>
    public static Rule UnknownSetting { get; } = Error("ODH521", "A setting of the tuning job is none of the API's choices.", RuleBasis.Api, TuningJobShape);

    /// <summary>A number of the tuning job lies outside what the API takes.</summary>
    public static Rule SettingOutOfRange { get; } = Error("ODH522", "A number of the tuning job lies outside what the API takes.", RuleBasis.Api, TuningLimitsShape);

    /// <summary>A grid search has a range of numbers.</summary>
    public static Rule GridOverNumbers { get; } = Error("ODH523", "A grid search has a range of numbers.", RuleBasis.Documentation, TuningRanges);

    /// <summary>A grid search is told another number of jobs than it has combinations.</summary>
    public static Rule GridJobCount { get; } = Error(
        "ODH524", "A grid search is told another number of jobs than it has combinations.", RuleBasis.Documentation, TuningRanges);

    /// <summary>All ranges are finite, and have fewer combinations than there are to be jobs.</summary>
    public static Rule TooFewCombinations { get; } = Error(
        "ODH525", "All ranges are finite, and have fewer combinations than there are to be jobs.", RuleBasis.Api, TuningCombinations);

    /// <summary>Hyperband is used together with the tuner's own early stopping.</summary>
    public static Rule HyperbandWithEarlyStopping { get; } = Error(
        "ODH526", "Hyperband is used together with the tuner's own early stopping.", RuleBasis.Api, TuningJobShape);

    /// <summary>Hyperband is not told a job's resource, the number of epochs.</summary>
    public static Rule HyperbandWithoutResource { get; } = Error(
        "ODH527", "Hyperband is not told a job's resource, the number of epochs.", RuleBasis.Api, TuningHyperband);

    /// <summary>Hyperband is told a resource that it does not take.</summary>
    public static Rule HyperbandResourceOutOfRange { get; } = Error("ODH528", "Hyperband is told a resource that it does not take.", RuleBasis.Api, TuningHyperband);

    /// <summary>Settings of Hyperband are given to another strategy.</summary>
    public static Rule HyperbandSettingsUnused { get; } = Warning("ODH529", "Settings of Hyperband are given to another strategy.", RuleBasis.Api, TuningHyperband);

    /// <summary>More jobs are asked for than the service grants unless a quota was raised.</summary>
    public static Rule QuotaExceeded { get; } = Warning(
        "ODH530", "More jobs are asked for than the service grants unless a quota was raised.", RuleBasis.Documentation, TuningQuotas);

    /// <summary>More jobs are to train at the same time than there are to be jobs.</summary>
    public static Rule ParallelAboveJobs { get; } = Warning(
        "ODH531", "More jobs are to train at the same time than there are to be jobs.", RuleBasis.Policy, TuningLimitsShape);

    /// <summary>The objective is not the metric of the algorithm that can be tuned for.</summary>
    public static Rule UnknownObjective { get; } = Error(
        "ODH532", "The objective is not the metric of the algorithm that can be tuned for.", RuleBasis.Documentation, Tuning);

    /// <summary>The tuner looks for the worst model.</summary>
    public static Rule ObjectiveReversed { get; } = Warning("ODH533", "The tuner looks for the worst model.", RuleBasis.Documentation, Tuning);

    /// <summary>Hyperparameters are left to the service's own choice of a range, which a typed space cannot hold.</summary>
    public static Rule AutoParameterLeftOut { get; } = Warning(
        "ODH534", "Hyperparameters are left to the service's own choice of a range, which a typed space cannot hold.", RuleBasis.Policy, TuningRangesShape);

    /// <summary>A member of a document is missing, or is of the wrong kind.</summary>
    public static Rule TuningDocumentShape { get; } = Error("ODH536", "A member of a document is missing, or is of the wrong kind.", RuleBasis.Policy, TuningRanges);

    /// <summary>A member of a typed document is unknown, or is there twice.</summary>
    public static Rule TuningDocumentMember { get; } = Error("ODH537", "A member of a typed document is unknown, or is there twice.", RuleBasis.Policy, TuningRanges);

    private static string Tuning => TuningLimits.DocumentationUrl.OriginalString;

    private static Rule[] TuningRules =>
    [
        RangeNotIncreasing, RangeOutsideDomain, RecommendedEndOutsideDomain, LogarithmicNotPositive, ReverseLogarithmicOutside, ReverseLogarithmicWholeNumbers,
        UndefinedScale, RangeEndTooLong, CategoryCount, CategoryRepeated, CategoryOutsideDomain, NothingTuned, TooManyRanges, TooManyHyperparameters,
        TunedNameStatic, NotTunable, WrongKindOfRange, RangeRepeated, MisspelledRangeEnd, IncompleteRange, UnknownSetting, SettingOutOfRange, GridOverNumbers,
        GridJobCount, TooFewCombinations, HyperbandWithEarlyStopping, HyperbandWithoutResource, HyperbandResourceOutOfRange, HyperbandSettingsUnused,
        QuotaExceeded, ParallelAboveJobs, UnknownObjective, ObjectiveReversed, AutoParameterLeftOut, TuningDocumentShape,
        TuningDocumentMember,
    ];
}
