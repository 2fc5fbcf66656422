using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws how a batch is split over the GPUs of an instance.</summary>
public static class BatchChart
{
    /// <summary>Returns an SVG document.</summary>
    /// <param name="plan">The batches of a job. If the GPUs are unknown, or the batch cannot be split over them, the chart has one bar.</param>
    public static string ToSvg(BatchPlan plan) => BarSvg.Draw(PlanOf(plan));

    /// <summary>Returns lines of text.</summary>
    /// <param name="plan">The batches of a job. If the GPUs are unknown, or the batch cannot be split over them, the chart has one bar.</param>
    /// <param name="width">The maximum number of characters in the line of a bar. A bar gets at least 10.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
    public static string ToText(BatchPlan plan, int width = 80, bool isAscii = false) => BarText.Draw(PlanOf(plan), width, !isAscii);

    private static BarPlan PlanOf(BatchPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (string, long)[] bars = plan.Split is { IsAccepted: true } split
            ? [.. split.Shares.Take(BarPlan.Most).Select(static (images, gpu) => ($"GPU {Text.Of(gpu)}", (long)images))]
            : [("batch", plan.MiniBatchSize)];
        return new BarPlan("Images of a batch", plan.ToString(), bars);
    }
}
