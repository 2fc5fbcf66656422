using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The corners of a space: the base with every combination of the legal limits of its ranges and of its categories.</summary>
/// <remarks>
/// What goes wrong between values goes wrong at a corner, because relations compare a batch with other numbers, and domains have no holes. There are at
/// most two limits for each of three continuous ranges, as many categories as the service accepts, and four optimizers. Only how a batch is shared out
/// over GPUs does not show at the limits. For that the batches between the limits are examined, too.
/// </remarks>
internal static class Corners
{
    /// <summary>The number of batches between the limits to examine: whether one can be shared out repeats itself far earlier.</summary>
    private const int MostBetween = 256;

    public static IEnumerable<ObjectDetectionHyperparameters> Of(ObjectDetectionTuningSpace space) =>
        Tunables.All.Aggregate(
            (IEnumerable<ObjectDetectionHyperparameters>)[space.Base],
            (corners, tunable) => corners.SelectMany(corner => tunable.Spread(space, corner)));

    /// <summary>Returns the first corner with each of the batch sizes between the limits of their range.</summary>
    public static IEnumerable<ObjectDetectionHyperparameters> BatchesBetween(ObjectDetectionTuningSpace space)
    {
        var hyperparameter = HyperparameterCatalogue.MiniBatchSize;
        if (space.MiniBatchSize is not IntegerRange { Size: > 2 } range || !hyperparameter.Domain.Contains(range.Minimum))
        {
            return [];
        }

        var first = Of(space).First();
        return Enumerable.Range(range.Minimum + 1, (int)Math.Min(range.Size.Value - 2, MostBetween)).Select(size => hyperparameter.With(first, size));
    }

    /// <summary>Collects what is found at the corners and between them, each finding once, with an example of where it is found.</summary>
    public static List<Finding> Examine(ObjectDetectionTuningSpace space, Func<ObjectDetectionHyperparameters, IEnumerable<Finding>> examine)
    {
        var corners = Of(space).ToList();
        var groups = corners.SelectMany(corner => Find(corner, examine)).GroupBy(KeyOf).ToList();
        var keys = groups.Select(static group => group.Key).ToHashSet();
        var between = BatchesBetween(space).SelectMany(batch => Find(batch, examine)).DistinctBy(KeyOf).Where(found => !keys.Contains(KeyOf(found)));
        return
        [
            .. groups.Select(group => Report(space, [.. group], corners.Count)),
            .. between.Select(found => Report(space, found, "between range limits, for example with")),
        ];
    }

    private static IEnumerable<Found> Find(ObjectDetectionHyperparameters record, Func<ObjectDetectionHyperparameters, IEnumerable<Finding>> examine) =>
        examine(record).Select(finding => new Found(finding, record)).DistinctBy(KeyOf);

    private static (Rule Rule, string Names) KeyOf(Found found) => (found.Finding.Rule, string.Join(',', found.Finding.Names));

    private static Finding Report(ObjectDetectionTuningSpace space, Found[] group, int corners)
    {
        var first = group[0];
        if (group.Length == corners
            && group.All(found => found.Finding.Message == first.Finding.Message)
            && !Tunables.In(space).Any(tunable => first.Finding.Names.Contains(tunable.Name)))
        {
            return first.Finding;
        }

        var where = corners == 1 ? "with"
            : group.Length == corners ? "in every combination of range limits, for example with"
            : $"in {Text.Of(group.Length)} of {Text.Of(corners)} combinations of range limits, for example with";
        return Report(space, first, where);
    }

    private static Finding Report(ObjectDetectionTuningSpace space, Found found, string where)
    {
        var (finding, record) = found;
        var example = string.Join(", ", Tunables.In(space).Select(tunable => $"{tunable.Name} {tunable.Hyperparameter.GetText(record)}"));
        return new Finding(finding.Rule, $"{finding.Message} This happens {where} {example}.", [.. finding.Names])
        {
            PropertyName = finding.PropertyName,
            AttemptedValue = finding.AttemptedValue,
            Suggestion = finding.Suggestion,
        };
    }

    private readonly record struct Found(Finding Finding, ObjectDetectionHyperparameters Record);
}
