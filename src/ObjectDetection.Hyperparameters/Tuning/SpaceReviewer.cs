using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Finds what is wrong with a space, with its combinations and with the way it is searched.</summary>
internal static class SpaceReviewer
{
    /// <summary>Determines whether there is no error, without collecting the findings of the corners.</summary>
    public static bool IsValid(ObjectDetectionTuningSpace space, TuningJobOptions? options = null) =>
        !Tunables.All.SelectMany(tunable => tunable.Examine(space)).Any(IsError)
        && Corners.Of(space).All(RecordErrors.None)
        && (options is null || !JobFindings.Of(space, options).Any(IsError));

    /// <summary>Reviews a space in every respect.</summary>
    /// <param name="space">The space.</param>
    /// <param name="context">What is known about the jobs.</param>
    /// <param name="options">How the space is searched.</param>
    /// <param name="unread">The hyperparameters that could not be read: only the reading reports on them.</param>
    /// <param name="reading">What was found when the space was read.</param>
    /// <param name="seen">The names of a static map that is submitted as it is.</param>
    public static Review Review(
        ObjectDetectionTuningSpace space,
        TrainingContext? context,
        TuningJobOptions? options,
        HyperparameterSet unread = default,
        IReadOnlyList<Finding>? reading = null,
        HyperparameterSet? seen = null)
    {
        var isRangeUnread = Tunables.All.Any(tunable => unread.Contains(tunable.Hyperparameter));
        var findings = Tunables.All.SelectMany(tunable => tunable.Examine(space))
            .Concat(Corners.Examine(space, corner => Reviewer.Review(corner, context).Findings))
            .Concat(isRangeUnread || Tunables.In(space).Any() ? [] : [NothingTuned()])
            .Concat(options is null ? [] : JobFindings.Of(space, options, areRangesKnown: !isRangeUnread))
            .Concat(seen is { } names ? OmissionsOf(space.Base, names) : [])
            .Where(finding => !Concerns(finding, unread));
        return new Review([.. (reading ?? []).Concat(findings).OrderBy(static finding => finding.SortKey)]);
    }

    public static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;

    private static IReadOnlyList<Finding> OmissionsOf(ObjectDetectionHyperparameters record, HyperparameterSet seen)
    {
        var inspection = new Inspection(record, context: null, unsound: default);
        RecommendationChecks.InspectOmissions(ref inspection, seen);
        return inspection.Findings;
    }

    private static Finding NothingTuned() => new(Rules.NothingTuned, $"No range is set for {Text.Alternatives(Tunables.Names)}, so all jobs are the same.");

    private static bool Concerns(Finding finding, HyperparameterSet unread) =>
        finding.Names.Any(name => HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && unread.Contains(hyperparameter));
}
