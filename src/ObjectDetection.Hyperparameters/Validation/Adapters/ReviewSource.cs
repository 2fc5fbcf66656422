namespace ObjectDetection.Hyperparameters.Validation.Adapters;

/// <summary>Reviews records in a context, for rules that each report the findings about one property.</summary>
internal sealed class ReviewSource
{
    private readonly TrainingContext? context;
    private readonly FindingSeverity minimumSeverity;

    // Reviews are cheap, but a validation asks once for each property.
    private volatile Tuple<ObjectDetectionHyperparameters, IReadOnlyList<Finding>>? last;

    public ReviewSource(TrainingContext? context, FindingSeverity minimumSeverity)
    {
        if (minimumSeverity is < FindingSeverity.Error or > FindingSeverity.Info)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumSeverity), minimumSeverity, "The severity is undefined.");
        }

        this.context = context;
        this.minimumSeverity = minimumSeverity;
    }

    public bool FindsNothing(ObjectDetectionHyperparameters record) => Find(record).Count == 0;

    /// <summary>Returns the findings that are severe enough.</summary>
    public IReadOnlyList<Finding> Find(ObjectDetectionHyperparameters record)
    {
        if (last is { } known && ReferenceEquals(known.Item1, record))
        {
            return known.Item2;
        }

        var findings = Reviewer.Review(record, context).Findings.Where(finding => finding.Severity <= minimumSeverity).ToArray();
        last = Tuple.Create<ObjectDetectionHyperparameters, IReadOnlyList<Finding>>(record, findings);
        return findings;
    }
}
