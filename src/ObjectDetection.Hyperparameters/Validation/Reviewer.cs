using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Looks at a record, and at what is known of the job beside it, in every respect.</summary>
internal static class Reviewer
{
    private static readonly Review NothingFound = new([]);

    /// <summary>Reviews a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="context">What is known of the job beside it.</param>
    /// <param name="unread">The hyperparameters whose values could not be read: nothing is said of them that the reading has not said.</param>
    /// <param name="reading">What was found when the record was read.</param>
    public static Review Review(
        ObjectDetectionHyperparameters record, TrainingContext? context, HyperparameterSet unread = default, IReadOnlyList<Finding>? reading = null)
    {
        _ = context;
        var findings = RecordErrors.List(record);
        if (findings.Count == 0 && reading is not { Count: > 0 })
        {
            return NothingFound;
        }

        findings.RemoveAll(finding => Concerns(finding, unread));
        return new Review([.. (reading ?? []).Concat(findings).OrderBy(static finding => finding.Severity).ThenBy(PositionOf)]);
    }

    /// <summary>Where a finding stands among others: in the order of the catalogue, then unknown names, then what concerns the whole.</summary>
    public static int PositionOf(Finding finding) =>
        finding.Name is not { } name ? int.MaxValue
        : HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter.Index
        : HyperparameterCatalogue.All.Count;

    private static bool Concerns(Finding finding, HyperparameterSet unread)
    {
        foreach (var name in finding.Names)
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && unread.Contains(hyperparameter))
            {
                return true;
            }
        }

        return false;
    }
}
