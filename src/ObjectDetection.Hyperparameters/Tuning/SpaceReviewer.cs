using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Looks at a space, at the way it is to be searched, and at what is known of the jobs beside it, in every respect.</summary>
internal static class SpaceReviewer
{
    /// <summary>Reviews a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="context">What is known of the jobs beside their hyperparameters.</param>
    /// <param name="options">How the space is to be searched.</param>
    /// <param name="unread">The hyperparameters that could not be read: nothing is said of them that the reading has not said.</param>
    /// <param name="reading">What was found when the space was read.</param>
    public static Review Review(
        ObjectDetectionTuningSpace space, TrainingContext? context, TuningJobOptions? options, HyperparameterSet unread = default, IReadOnlyList<Finding>? reading = null)
    {
        var isRangeUnread = Tunables.All.Any(tunable => unread.Contains(tunable.Hyperparameter));
        var findings = Tunables.All.SelectMany(tunable => tunable.Examine(space))
            .Concat(Corners.Examine(space, corner => corner.Review(context).Findings))
            .Concat(OfTuning(space, isRangeUnread))
            .Concat(options is null ? [] : isRangeUnread ? JobFindings.OfUnreadSpace(space, options) : JobFindings.Of(space, options))
            .Where(finding => !Concerns(finding, unread));
        return new Review([.. (reading ?? []).Concat(findings).OrderBy(static finding => finding.Severity).ThenBy(static finding => finding.Position)]);
    }

    private static IEnumerable<Finding> OfTuning(ObjectDetectionTuningSpace space, bool isRangeUnread) =>
        isRangeUnread || Tunables.NamesIn(space).Any()
            ? []
            : [new Finding(Rules.NothingTuned, $"No range is given for {Text.Alternatives([.. Tunables.All.Select(static tunable => tunable.Hyperparameter.Name)])}, so that all jobs are alike.")];

    private static bool Concerns(Finding finding, HyperparameterSet unread) =>
        finding.Names.Any(name => HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && unread.Contains(hyperparameter));
}
