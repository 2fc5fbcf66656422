using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Looks at a record, and at what is known of the job beside it, in every respect.</summary>
internal static class Reviewer
{
    /// <summary>Reviews a record.</summary>
    /// <remarks>Nothing is allocated when nothing is found.</remarks>
    /// <param name="record">The record.</param>
    /// <param name="context">What is known of the job beside it.</param>
    public static Review Review(ObjectDetectionHyperparameters record, TrainingContext? context)
    {
        var errors = RecordErrors.None(record) ? null : RecordErrors.List(record);
        var inspection = new Inspection(record, context, errors is null ? default : Unsound(record, default));
        AllChecks.Inspect(ref inspection);
        return errors is null && inspection.Findings.Count == 0 ? Validation.Review.NothingFound : Sorted([.. errors ?? [], .. inspection.Findings]);
    }

    /// <summary>Reviews what was read from a map or a document.</summary>
    /// <param name="record">The record, with defaults where a value could not be read.</param>
    /// <param name="context">What is known of the job beside it.</param>
    /// <param name="unread">The hyperparameters whose values could not be read: nothing is said of them that the reading has not said.</param>
    /// <param name="reading">What was found when the record was read.</param>
    /// <param name="seen">The hyperparameters that were there, read or not; <see langword="null"/> where what is left out is of no interest.</param>
    public static Review Review(
        ObjectDetectionHyperparameters record, TrainingContext? context, HyperparameterSet unread, IReadOnlyList<Finding> reading, HyperparameterSet? seen = null)
    {
        var errors = RecordErrors.List(record);
        errors.RemoveAll(finding => Concerns(finding, unread));
        var inspection = new Inspection(record, context, Unsound(record, unread));
        AllChecks.Inspect(ref inspection);
        if (seen is { } given)
        {
            OmissionChecks.Inspect(ref inspection, given);
        }

        return Sorted([.. reading, .. errors, .. inspection.Findings]);
    }

    /// <summary>Where a finding stands among others: in the order of the catalogue, then unknown names, then what concerns the whole.</summary>
    public static int PositionOf(Finding finding) =>
        finding.Name is not { } name ? int.MaxValue
        : HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter.Index
        : HyperparameterCatalogue.All.Count;

    private static Review Sorted(IEnumerable<Finding> findings) => new([.. findings.OrderBy(static finding => finding.Severity).ThenBy(PositionOf)]);

    /// <summary>The hyperparameters whose values could not be read, or are not accepted by themselves.</summary>
    private static HyperparameterSet Unsound(ObjectDetectionHyperparameters record, HyperparameterSet unread)
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.Examine(record) is not null)
            {
                unread.Add(hyperparameter);
            }
        }

        return unread;
    }

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
