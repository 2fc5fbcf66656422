using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What can be wrong with the way a space is searched, and what is doubtful.</summary>
internal static class JobFindings
{
    /// <summary>Returns everything that is found; if not all ranges are known, nothing about the number of their combinations.</summary>
    public static IEnumerable<Finding> Of(ObjectDetectionTuningSpace space, TuningJobOptions options, bool areRangesKnown = true) =>
        OfChoices(options)
            .Concat(OfNumbers(options))
            .Concat(areRangesKnown ? OfCombinations(space, options) : [])
            .Concat(options.Strategy == TuningStrategy.Hyperband ? OfHyperband(space, options) : OfUnusedHyperband(options));

    private static IEnumerable<Finding> OfChoices(TuningJobOptions options)
    {
        if (ApiChoices.Strategy.Examine(options.Strategy) is { } strategy)
        {
            var message = $"{ApiNames.Strategy} must be {strategy.Required}, but was {strategy.Given}.";
            yield return About(Rules.UnknownSetting, nameof(options.Strategy), options.Strategy, message, ApiNames.Strategy);
        }

        if (ApiChoices.EarlyStopping.Examine(options.EarlyStopping) is { } stopping)
        {
            var message = $"{ApiNames.EarlyStopping} must be {stopping.Required}, but was {stopping.Given}.";
            yield return About(Rules.UnknownSetting, nameof(options.EarlyStopping), options.EarlyStopping, message, ApiNames.EarlyStopping);
        }
    }

    private static IEnumerable<Finding> OfNumbers(TuningJobOptions options)
    {
        const int Any = int.MaxValue;
        var (jobs, parallel) = (options.MaxJobs, options.MaxParallelJobs);
        foreach (var (name, property, value, minimum, maximum, quota) in ((string, string, int?, int, int, int)[])
        [
            (ApiNames.MaxJobs, nameof(options.MaxJobs), jobs, 1, Any, TuningLimits.DefaultJobQuota),
            (ApiNames.MaxParallelJobs, nameof(options.MaxParallelJobs), parallel, 1, Any, TuningLimits.DefaultParallelJobQuota),
            (ApiNames.MaxRuntime, nameof(options.MaxRuntimeInSeconds), options.MaxRuntimeInSeconds,
                TuningLimits.MinimumRuntimeInSeconds, TuningLimits.MaximumRuntimeInSeconds, Any),
            (ApiNames.RandomSeed, nameof(options.RandomSeed), options.RandomSeed, 0, Any, Any),
        ])
        {
            if (value < minimum || value > maximum)
            {
                yield return OutOfRange(Rules.SettingOutOfRange, name, property, value.Value, minimum, maximum);
            }
            else if (value > quota)
            {
                var message = $"{name} is {Text.Of(value.Value)}, but the default quota of an account is {Text.Of(quota)}.";
                yield return About(Rules.QuotaExceeded, property, value, message, name);
            }
        }

        if (jobs >= 1 && parallel > jobs)
        {
            var message = $"{ApiNames.MaxParallelJobs} is {Text.Of(parallel)}, but {ApiNames.MaxJobs} allows only {Text.Of(jobs.Value)}.";
            yield return About(Rules.ParallelAboveJobs, nameof(options.MaxParallelJobs), parallel, message, ApiNames.MaxParallelJobs, ApiNames.MaxJobs);
        }
    }

    private static IEnumerable<Finding> OfCombinations(ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        var isGrid = options.Strategy == TuningStrategy.Grid;
        var numeric = Tunables.All.Where(tunable => tunable.RangeIn(space) is ContinuousRange or IntegerRange).ToArray();
        if (isGrid && numeric.Length > 0)
        {
            var message = $"Grid search accepts only categories, but {string.Join(" and ", numeric.Select(tunable => $"{tunable.Name} is {tunable.RangeIn(space)}"))}.";
            yield return About(
                Rules.GridOverNumbers, numeric[0].Hyperparameter.PropertyName, options.Strategy, message, [.. numeric.Select(static tunable => tunable.Name)]);
        }
        else if (space.CountCombinations() is > 0 and var combinations
            && options.MaxJobs is >= 1 and var jobs
            && (isGrid ? jobs != combinations : jobs > combinations))
        {
            var count = Text.Of(combinations);
            var message = $"{ApiNames.MaxJobs} is {Text.Of(jobs)}, but the number of combinations is {count}. Set it to {count} or {(isGrid ? "omit it" : "less")}.";
            yield return About(isGrid ? Rules.GridJobCount : Rules.TooFewCombinations, nameof(options.MaxJobs), jobs, message, ApiNames.MaxJobs);
        }
    }

    private static IEnumerable<Finding> OfHyperband(ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        const int Most = TuningLimits.MaximumHyperbandEpochs;
        var (epochs, minimum, maximum) = (space.Base.Epochs, options.HyperbandMinEpochs, options.HyperbandMaxEpochs);
        if (options.EarlyStopping == TunerEarlyStopping.Auto)
        {
            var message = $"{ApiNames.EarlyStopping} is Auto, but Hyperband stops jobs itself. Set it to Off.";
            yield return About(Rules.HyperbandWithEarlyStopping, nameof(options.EarlyStopping), options.EarlyStopping, message, ApiNames.EarlyStopping);
        }

        if (maximum is null && epochs > Most)
        {
            var name = HyperparameterCatalogue.Epochs.Name;
            var message = $"{name} is {Text.Of(epochs)}, but Hyperband accepts at most {Text.Of(Most)}. Lower it or set {ApiNames.HyperbandMax}.";
            yield return About(Rules.HyperbandResourceOutOfRange, HyperparameterCatalogue.Epochs.PropertyName, epochs, message, name);
        }

        if (maximum is < 1 or > Most)
        {
            yield return OutOfRange(Rules.HyperbandResourceOutOfRange, ApiNames.HyperbandMax, nameof(options.HyperbandMaxEpochs), maximum.Value, 1, Most);
        }

        var limit = maximum ?? epochs;
        if (minimum < 1 || (minimum > limit && limit >= 1))
        {
            yield return OutOfRange(Rules.HyperbandResourceOutOfRange, ApiNames.HyperbandMin, nameof(options.HyperbandMinEpochs), minimum.Value, 1, Math.Max(1, limit));
        }
    }

    private static IEnumerable<Finding> OfUnusedHyperband(TuningJobOptions options)
    {
        if (options is not { HyperbandMinEpochs: null, HyperbandMaxEpochs: null })
        {
            var strategy = ApiChoices.Strategy.Format(options.Strategy);
            var message = $"{ApiNames.HyperbandMin} and {ApiNames.HyperbandMax} are ignored: the strategy is {strategy}, not Hyperband.";
            yield return About(Rules.HyperbandSettingsUnused, nameof(options.HyperbandMinEpochs), null, message, ApiNames.HyperbandMin, ApiNames.HyperbandMax);
        }
    }

    private static Finding OutOfRange(Rule rule, string name, string property, int value, int minimum, int maximum)
    {
        var required = maximum == int.MaxValue ? $"at least {Text.Of(minimum)}" : $"between {Text.Of(minimum)} and {Text.Of(maximum)}";
        return About(rule, property, value, $"{name} must be {required}, but was {Text.Of(value)}.", name);
    }

    private static Finding About(Rule rule, string property, object? value, string message, params string[] names) =>
        new(rule, message, names) { PropertyName = property, AttemptedValue = value };
}
