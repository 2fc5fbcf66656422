using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the metrics of a training log by epoch: the validation mAP and the losses.</summary>
public static class LogChart
{
    private const int NarrowestChart = 20;

    /// <summary>Draws the metrics as text, with line feeds as line ends. The text is empty if the log shows no metrics.</summary>
    /// <param name="report">What the log shows.</param>
    /// <param name="width">The number of columns, at least 20.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
    public static string ToText(TrainingLogReport report, int width = 80, bool isAscii = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestChart);
        return string.Join('\n', LogPanel.Of(report).Select(panel => LogText.Draw(panel, width, isAscii)));
    }

    /// <summary>Draws the metrics as an SVG document.</summary>
    /// <param name="report">What the log shows.</param>
    public static string ToSvg(TrainingLogReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return LogSvg.Draw(report);
    }
}
