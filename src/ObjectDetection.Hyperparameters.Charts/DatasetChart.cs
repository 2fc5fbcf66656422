using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws what a data set contains: the numbers of objects per image, the sizes of boxes, the classes and the sizes of images.</summary>
public static class DatasetChart
{
    /// <summary>Returns an SVG document. Of many classes, it shows the 30 with the most objects.</summary>
    /// <param name="report">The report on the data set.</param>
    public static string ToSvg(DatasetReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return DatasetSvg.Draw(report);
    }

    /// <summary>Returns lines of text, those about the validation data last. The text is empty if nothing is known.</summary>
    /// <param name="report">The report on the data set.</param>
    /// <param name="width">The maximum number of characters in the line of a bar. A bar gets at least 10.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
    public static string ToText(DatasetReport report, int width = 80, bool isAscii = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var panels = DatasetPanel.Of(report, isAscii);
        var training = panels.Where(static panel => panel.Training > 0).Select(static panel => new BarPlan("", panel.Title, [.. panel.Bars.Select(static bar => (bar.Name, bar.Training))]));
        var validation = panels.Where(static panel => panel.Validation > 0)
            .Select(static panel => new BarPlan("", $"{panel.Title} (validation)", [.. panel.Bars.Select(static bar => (bar.Name, bar.Validation))]));
        return string.Join('\n', training.Concat(validation).Select(plan => BarText.Draw(plan, width, !isAscii)));
    }
}
