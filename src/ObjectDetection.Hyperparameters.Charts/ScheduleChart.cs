namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the learning rate of a configuration by epoch.</summary>
public static class ScheduleChart
{
    private const int NarrowestChart = 20;

    /// <summary>Draws the schedule as text, with line feeds as line ends.</summary>
    /// <param name="hyperparameters">The configuration.</param>
    /// <param name="width">The number of columns, at least 20.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
    /// <exception cref="ArgumentException">The configuration has no schedule that can be computed.</exception>
    public static string ToText(ObjectDetectionHyperparameters hyperparameters, int width = 80, bool isAscii = false)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestChart);
        return ScheduleText.Draw(new SchedulePlan(hyperparameters), width, usesLines: !isAscii);
    }

    /// <summary>Draws the schedule as an SVG document.</summary>
    /// <param name="hyperparameters">The configuration.</param>
    /// <exception cref="ArgumentException">The configuration has no schedule that can be computed.</exception>
    public static string ToSvg(ObjectDetectionHyperparameters hyperparameters)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        return ScheduleSvg.Draw(new SchedulePlan(hyperparameters));
    }
}
