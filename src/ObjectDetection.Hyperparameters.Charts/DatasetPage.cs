using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Shows what a data set contains, and what is wrong with it, as a page for a browser.</summary>
public static class DatasetPage
{
    /// <summary>Returns an HTML document. It has no scripts and refers to nothing outside, so that it can be kept and sent as one file.</summary>
    /// <param name="report">The report on the data set.</param>
    public static string ToHtml(DatasetReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new DatasetHtml(report).Draw();
    }
}
