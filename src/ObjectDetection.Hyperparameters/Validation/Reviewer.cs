using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
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
        return errors is null && inspection.Findings.Count == 0 ? Hyperparameters.Review.NothingFound : Sorted([.. errors ?? [], .. inspection.Findings]);
    }

    /// <summary>Reviews what was read from a map or a document.</summary>
    /// <remarks>A value that could not be read is reported by the reading alone.</remarks>
    public static Review Review(HyperparametersReadResult result, TrainingContext? context)
    {
        var errors = RecordErrors.List(result.Record);
        errors.RemoveAll(finding => Concerns(finding, result.Unread));
        var inspection = new Inspection(result.Record, context, Unsound(result.Record, result.Unread));
        AllChecks.Inspect(ref inspection);
        if (result.Seen is { } seen)
        {
            OmissionChecks.Inspect(ref inspection, seen);
        }

        var review = Sorted([.. result.Findings, .. errors, .. inspection.Findings]);
        return result.Locator is { } locator ? new Review([.. review.Findings.Select(finding => Locate(finding, locator))]) : review;
    }

    private static Review Sorted(IEnumerable<Finding> findings) => new([.. findings.OrderBy(static finding => finding.Severity).ThenBy(static finding => finding.Position)]);

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

    private static Finding Locate(Finding finding, IValueLocator locator)
    {
        foreach (var name in finding.Location is null ? finding.Names : [])
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && locator.Locate(hyperparameter) is { } location)
            {
                return finding.At(location);
            }
        }

        return finding;
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
