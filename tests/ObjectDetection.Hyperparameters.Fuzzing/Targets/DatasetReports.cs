using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>What holds for every report on a data set.</summary>
internal static class DatasetReports
{
    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 500 };

    public static string Describe(DatasetReport report) =>
        new Transcript().Add("report", report.ToJson()).Add("profile", report.ToProfile()).Add("suggested", report.Suggested).Add(report.Findings).Add(Job.Review(report.ToContext()).Findings).ToString();

    public static void Check(DatasetReport report, string json)
    {
        FindingRules.Hold(report.Findings);
        Invariant.Same(json, DatasetReport.Parse(json).ToJson(), "A report that was written is read back");
        if (report.IsReadable)
        {
            Invariant.Same(json, DatasetReport.Merge([report]).ToJson(), "Merging one part gives that part");
        }

        Invariant.Holds(report.Images >= 0 && report.Objects >= 0 && report.NumClasses >= 0, $"Counts are not negative: {json}");
        Invariant.Holds(report.HasErrors == report.Findings.Any(static finding => finding.Severity == FindingSeverity.Error), $"What has an error says so: {json}");
        var fitting = Job.With(report.ToProfile());
        Invariant.Holds(fitting.IsValid() || fitting.LrSchedulerStep.Count > 0, $"A valid job that fits a data set is valid: {fitting}");
    }
}
