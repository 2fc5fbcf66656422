using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Datasets.Report;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Describes reports on data sets in words.</summary>
internal static class DatasetWords
{
    public static string FormOf(DatasetReport report) => FormWords.All.Format(report.Form);

    /// <summary>Determines whether all of the training and the validation data was read.</summary>
    public static bool IsComplete(DatasetReport report) => report.IsComplete && report.Validation is not { IsComplete: false };

    /// <summary>Returns the form and the most important counts in a sentence.</summary>
    public static string Headline(DatasetReport report)
    {
        var counts = $"{FormOf(report)}: {Wording.Count(report.Images, "image")}, {Wording.Count(report.Objects, "object")}, {Wording.Count(report.Classes.Count, "class", "classes")}";
        var validation = report.Validation is { } other ? $"; validation: {Wording.Count(other.Images, "image")}, {Wording.Count(other.Objects, "object")}" : "";
        return $"{counts}{validation}{(IsComplete(report) ? "" : "; not all of the data was read")}";
    }
}
