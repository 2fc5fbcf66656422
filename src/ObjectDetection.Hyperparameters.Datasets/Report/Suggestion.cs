using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Derives hyperparameters and profiles from what was counted.</summary>
internal static class Suggestion
{
    public static DatasetSuggestion Of(DatasetReport report)
    {
        if (!report.IsReadable || report.Images == 0)
        {
            return new(null, null, null);
        }

        var classes = Math.Max(report.NumClasses, report.Validation?.NumClasses ?? 0);
        var widest = Math.Max(report.WidestLabel ?? 0, report.Validation?.WidestLabel ?? 0);

        // What was not read can have a higher class and a wider label, each of which fails the job.
        var isComplete = report is { IsComplete: true, Validation: null or { IsComplete: true } };
        return new(
            isComplete && classes > 0 ? Fit(classes) : null,
            report.IsComplete ? Fit(report.Images) : null,
            isComplete && widest > 0 ? Fit(Math.Max(widest, LabelWidth.Minimum)) : null);
    }

    public static DatasetProfile ProfileOf(DatasetReport report)
    {
        if (!report.IsReadable || report.Images == 0)
        {
            return new();
        }

        var validation = report.Validation is { IsReadable: true, Images: > 0 } probed ? probed : null;
        var highest = Math.Max(report.Tally.Classes.Highest, validation?.Tally.Classes.Highest ?? -1);
        return new DatasetProfile
        {
            Samples = report.IsComplete ? Fit(report.Images) : null,
            Classes = highest < 0 || !report.IsComplete ? null : report.Classes.Select(static item => item.Id).Union(validation?.Classes.Select(static item => item.Id) ?? []).Count(),
            HighestClassId = highest < 0 || !report.IsComplete ? null : highest,
            MaxObjectsPerImage = report.MaxObjectsPerImage,
            ValidationMaxObjectsPerImage = validation?.MaxObjectsPerImage,
            WidestLabel = Fit(report.WidestLabel),
            ValidationWidestLabel = Fit(validation?.WidestLabel),
        };
    }

    private static int? Fit(long? value) => value is { } known and <= int.MaxValue ? (int)known : null;
}
