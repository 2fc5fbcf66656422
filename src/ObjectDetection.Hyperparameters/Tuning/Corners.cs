using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The corners of a space: the base with every combination of the legal ends of its ranges and of its categories.</summary>
/// <remarks>
/// What goes wrong between values goes wrong at a corner: relations compare a batch with other numbers, and domains have no holes. There are at most two
/// ends for each of three continuous ranges, as many categories as the service takes, and the few optimizers that there are. One thing does not show at
/// the ends: how a batch is shared out over GPUs. For that the batches between the ends are looked at, too.
/// </remarks>
internal static class Corners
{
    /// <summary>How many batches between the ends are looked at: whether one can be shared out repeats itself far earlier.</summary>
    private const int MostBetween = 256;

    /// <summary>The corners, one by one.</summary>
    public static IEnumerable<ObjectDetectionHyperparameters> Of(ObjectDetectionTuningSpace space) =>
        Tunables.All.Aggregate(
            (IEnumerable<ObjectDetectionHyperparameters>)[space.Base],
            (corners, tunable) => corners.SelectMany(corner => tunable.Spread(space, corner)));

    /// <summary>The first corner with the batch sizes between the ends of their range, one by one.</summary>
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

    /// <summary>Collects what is found at the corners and between them, each finding once, with a place where it is found.</summary>
    /// <param name="space">The space.</param>
    /// <param name="examine">What is found in a configuration.</param>
    public static List<Finding> Examine(ObjectDetectionTuningSpace space, Func<ObjectDetectionHyperparameters, IEnumerable<Finding>> examine)
    {
        var groups = new Dictionary<(Rule Rule, string Names), Group>();
        var count = 0;
        foreach (var corner in Of(space))
        {
            count++;
            foreach (var finding in examine(corner).DistinctBy(KeyOf))
            {
                if (groups.TryGetValue(KeyOf(finding), out var group))
                {
                    group.Count++;
                    group.IsAlike &= finding.Message == group.First.Message;
                }
                else
                {
                    groups.Add(KeyOf(finding), new Group(finding, corner));
                }
            }
        }

        foreach (var place in BatchesBetween(space))
        {
            foreach (var finding in examine(place))
            {
                groups.TryAdd(KeyOf(finding), new Group(finding, place) { Count = 0 });
            }
        }

        return [.. groups.Values.Select(group => Tell(space, group, count))];
    }

    private static (Rule Rule, string Names) KeyOf(Finding finding) => (finding.Rule, string.Join(',', finding.Names));

    private static Finding Tell(ObjectDetectionTuningSpace space, Group group, int count)
    {
        var first = group.First;
        if (group.Count == count && group.IsAlike && !first.Names.Any(Tunables.NamesIn(space).Contains))
        {
            return first;
        }

        var tuned = Tunables.All.Where(tunable => tunable.IsTuned(space)).Select(tunable => $"{tunable.Hyperparameter.Name} is {tunable.Hyperparameter.GetText(group.Corner)}");
        var share = group.Count == 0 ? ", between the corners of the space"
            : count == 1 ? ""
            : group.Count == count ? ", and in every corner of the space"
            : $", and in {Text.Of(group.Count)} of {Text.Of(count)} corners of the space";
        return new Finding(first.Rule, $"{first.Message} This is so where {string.Join(" and ", tuned)}{share}.", [.. first.Names])
        {
            PropertyName = first.PropertyName,
            AttemptedValue = first.AttemptedValue,
            Suggestion = first.Suggestion,
        };
    }

    private sealed class Group(Finding first, ObjectDetectionHyperparameters corner)
    {
        public Finding First { get; } = first;

        public ObjectDetectionHyperparameters Corner { get; } = corner;

        public int Count { get; set; } = 1;

        public bool IsAlike { get; set; } = true;
    }
}
