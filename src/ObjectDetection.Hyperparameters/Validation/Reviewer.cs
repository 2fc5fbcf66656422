using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Runs every check on a record and its context.</summary>
internal static class Reviewer
{
    /// <summary>Reviews a record. It allocates nothing if nothing is found.</summary>
    /// <param name="record">The record.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="seen">The names that the map has which the record was read from; <see langword="null"/> if it was not read from a map.</param>
    public static Review Review(ObjectDetectionHyperparameters record, TrainingContext? context, HyperparameterSet? seen = null)
    {
        var errors = RecordErrors.None(record) ? null : RecordErrors.List(record);
        var inspection = new Inspection(record, context, errors is null ? default : Unsound(record, default));
        AllChecks.Inspect(ref inspection);
        if (seen is { } names)
        {
            RecommendationChecks.InspectOmissions(ref inspection, names);
        }

        return errors is null && inspection.Findings.Count == 0 ? Hyperparameters.Review.NothingFound : Sorted([.. errors ?? [], .. inspection.Findings]);
    }

    /// <summary>Reviews what was read from a map or a document. A value that could not be read is reported by the reader alone.</summary>
    public static Review Review(HyperparametersReadResult result, TrainingContext? context)
    {
        var errors = RecordErrors.List(result.Record).Where(finding => !HyperparametersOf(finding).Any(result.Unread.Contains));
        var inspection = new Inspection(result.Record, context, Unsound(result.Record, result.Unread), result.Unread);
        AllChecks.Inspect(ref inspection);
        if (result.Seen is { } seen)
        {
            RecommendationChecks.InspectOmissions(ref inspection, seen);
            if (result.IsOfRequest)
            {
                ScheduleChecks.InspectStatedFactor(ref inspection, seen);
            }
        }

        var review = Sorted([.. result.Findings, .. errors, .. inspection.Findings]);
        return result.Locator is { } locator ? new Review([.. review.Findings.Select(finding => Locate(finding, locator))]) : review;
    }

    /// <summary>Sorts findings, and leaves out those that follow from others.</summary>
    private static Review Sorted(IReadOnlyList<Finding> findings) => findings.Count == 0
        ? Hyperparameters.Review.NothingFound
        : new([.. findings.Where(finding => !Consequences.Contain(finding, findings)).OrderBy(static finding => finding.SortKey)]);

    /// <summary>Returns the hyperparameters whose values could not be read or are invalid by themselves.</summary>
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

    private static Finding Locate(Finding finding, IValueLocator locator) =>
        finding.Location is null && HyperparametersOf(finding).Select(locator.Locate).FirstOrDefault(static location => location is not null) is { } location
            ? finding.At(location)
            : finding;

    private static IEnumerable<Hyperparameter> HyperparametersOf(Finding finding)
    {
        foreach (var name in finding.Names)
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
            {
                yield return hyperparameter;
            }
        }
    }
}
