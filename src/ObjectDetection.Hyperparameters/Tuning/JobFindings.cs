using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What is wrong with the way a space is to be searched, and what is doubtful.</summary>
internal static class JobFindings
{
    /// <summary>Everything that is found.</summary>
    public static IEnumerable<Finding> Of(ObjectDetectionTuningSpace space, TuningJobOptions options) =>
        OfSettings(options).Concat(OfCounts(options)).Concat(OfCombinations(space, options)).Concat(OfHyperband(space, options));

    /// <summary>What is found where some range could not be read: nothing of how many combinations there are.</summary>
    public static IEnumerable<Finding> OfUnreadSpace(ObjectDetectionTuningSpace space, TuningJobOptions options) =>
        OfSettings(options).Concat(OfCounts(options)).Concat(OfHyperband(space, options));

    private static IEnumerable<Finding> OfSettings(TuningJobOptions options)
    {
        if (ApiChoices.Strategy.Examine(options.Strategy) is { } strategy)
        {
            yield return About(Rules.UnknownSetting, ApiNames.Strategy, nameof(options.Strategy), strategy.Required, strategy.Given, options.Strategy);
        }

        if (ApiChoices.EarlyStopping.Examine(options.EarlyStopping) is { } stopping)
        {
            yield return About(Rules.UnknownSetting, ApiNames.EarlyStopping, nameof(options.EarlyStopping), stopping.Required, stopping.Given, options.EarlyStopping);
        }

        foreach (var (name, property, value, minimum, maximum) in ((string, string, int?, int, int)[])
        [
            (ApiNames.MaxJobs, nameof(options.MaxJobs), options.MaxJobs, 1, int.MaxValue),
            (ApiNames.MaxParallelJobs, nameof(options.MaxParallelJobs), options.MaxParallelJobs, 1, int.MaxValue),
            (ApiNames.MaxRuntime, nameof(options.MaxRuntimeInSeconds), options.MaxRuntimeInSeconds, TuningLimits.MinimumRuntimeInSeconds, TuningLimits.MaximumRuntimeInSeconds),
            (ApiNames.RandomSeed, nameof(options.RandomSeed), options.RandomSeed, 0, int.MaxValue),
        ])
        {
            if (value is { } number && (number < minimum || number > maximum))
            {
                yield return About(Rules.SettingOutOfRange, name, property, WholeNumber(minimum, maximum), Text.Of(number), number);
            }
        }
    }

    private static IEnumerable<Finding> OfCounts(TuningJobOptions options)
    {
        if (options.MaxJobs > TuningLimits.DefaultJobQuota)
        {
            yield return Quota(ApiNames.MaxJobs, nameof(options.MaxJobs), options.MaxJobs.Value, TuningLimits.DefaultJobQuota);
        }

        if (options.MaxParallelJobs > TuningLimits.DefaultParallelJobQuota)
        {
            yield return Quota(ApiNames.MaxParallelJobs, nameof(options.MaxParallelJobs), options.MaxParallelJobs, TuningLimits.DefaultParallelJobQuota);
        }

        if (options.MaxJobs is >= 1 and var jobs && options.MaxParallelJobs > jobs)
        {
            yield return new Finding(
                Rules.ParallelAboveJobs,
                $"{ApiNames.MaxParallelJobs} is {Text.Of(options.MaxParallelJobs)}, but there are to be only {Text.Of(jobs)} jobs ({ApiNames.MaxJobs}).",
                ApiNames.MaxParallelJobs,
                ApiNames.MaxJobs)
            {
                PropertyName = nameof(options.MaxParallelJobs),
                AttemptedValue = options.MaxParallelJobs,
            };
        }
    }

    private static IEnumerable<Finding> OfCombinations(ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        var isGrid = options.Strategy == TuningStrategy.Grid;
        var numeric = Tunables.All.Where(tunable => tunable.IsNumericIn(space)).ToArray();
        if (isGrid && numeric.Length > 0)
        {
            yield return new Finding(
                Rules.GridOverNumbers,
                $"A grid search must have categories only, but {string.Join(" and ", numeric.Select(tunable => $"{tunable.Hyperparameter.Name} was {tunable.DescriptionIn(space)}"))}.",
                [.. numeric.Select(static tunable => tunable.Hyperparameter.Name)])
            {
                PropertyName = numeric[0].Hyperparameter.PropertyName,
                AttemptedValue = options.Strategy,
            };
            yield break;
        }

        if (space.CountCombinations() is not (> 0 and var combinations) || options.MaxJobs is not (>= 1 and var jobs))
        {
            yield break;
        }

        if (isGrid && jobs != combinations)
        {
            yield return About(
                Rules.GridJobCount, ApiNames.MaxJobs, nameof(options.MaxJobs), $"left out or {OfCount(combinations)}, the number of combinations of the grid", Text.Of(jobs), jobs);
        }
        else if (!isGrid && jobs > combinations)
        {
            yield return About(
                Rules.TooFewCombinations, ApiNames.MaxJobs, nameof(options.MaxJobs), $"at most {OfCount(combinations)}, the number of combinations of the ranges", Text.Of(jobs), jobs);
        }
    }

    private static IEnumerable<Finding> OfHyperband(ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        var epochs = HyperparameterCatalogue.Epochs;
        if (options.Strategy != TuningStrategy.Hyperband)
        {
            if (options.HyperbandMinEpochs is not null || options.HyperbandMaxEpochs is not null)
            {
                yield return new Finding(
                    Rules.HyperbandSettingsUnused,
                    $"{ApiNames.HyperbandMin} and {ApiNames.HyperbandMax} are settings of Hyperband, but the strategy is {ApiChoices.Strategy.Format(options.Strategy)}.",
                    ApiNames.HyperbandMin,
                    ApiNames.HyperbandMax)
                {
                    PropertyName = nameof(options.HyperbandMinEpochs),
                };
            }

            yield break;
        }

        if (options.EarlyStopping == TunerEarlyStopping.Auto)
        {
            yield return About(
                Rules.HyperbandWithEarlyStopping, ApiNames.EarlyStopping, nameof(options.EarlyStopping), "Off where the strategy is Hyperband", "Auto", options.EarlyStopping);
        }

        if (options.HyperbandMaxEpochs is null && space.Base.Epochs > TuningLimits.MaximumHyperbandEpochs)
        {
            yield return new Finding(
                Rules.HyperbandResourceOutOfRange,
                $"{epochs.Name} must be at most {Text.Of(TuningLimits.MaximumHyperbandEpochs)} where the strategy is Hyperband, but was {Text.Of(space.Base.Epochs)}.",
                epochs.Name)
            {
                PropertyName = epochs.PropertyName,
                AttemptedValue = space.Base.Epochs,
            };
        }

        if (options.HyperbandMaxEpochs is { } most and (< 1 or > TuningLimits.MaximumHyperbandEpochs))
        {
            yield return About(
                Rules.HyperbandResourceOutOfRange, ApiNames.HyperbandMax, nameof(options.HyperbandMaxEpochs), WholeNumber(1, TuningLimits.MaximumHyperbandEpochs), Text.Of(most), most);
        }

        var limit = options.HyperbandMaxEpochs ?? space.Base.Epochs;
        if (options.HyperbandMinEpochs is { } least && (least < 1 || (least > limit && limit >= 1)))
        {
            yield return About(Rules.HyperbandResourceOutOfRange, ApiNames.HyperbandMin, nameof(options.HyperbandMinEpochs), WholeNumber(1, Math.Max(1, limit)), Text.Of(least), least);
        }
    }

    private static string OfCount(long count) => count <= int.MaxValue ? Text.Of((int)count) : Text.Of((double)count);

    private static string WholeNumber(int minimum, int maximum) =>
        maximum == int.MaxValue ? $"a whole number of at least {Text.Of(minimum)}" : $"a whole number from {Text.Of(minimum)} to {Text.Of(maximum)}";

    private static Finding Quota(string name, string property, int value, int quota) =>
        new(Rules.QuotaExceeded, $"{name} is {Text.Of(value)}, but an account has {Text.Of(quota)} unless its quota was raised.", name) { PropertyName = property, AttemptedValue = value };

    private static Finding About(Rule rule, string name, string property, string required, string given, object value) =>
        new(rule, $"{name} must be {required}, but was {given}.", name) { PropertyName = property, AttemptedValue = value };
}
