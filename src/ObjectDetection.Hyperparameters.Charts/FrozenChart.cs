using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws which layers of the network are frozen, and how many of its parameters.</summary>
public static class FrozenChart
{
    /// <summary>Returns an SVG document with a cell for each layer.</summary>
    /// <param name="frozen">The frozen parameters of a job.</param>
    /// <exception cref="ArgumentNullException"><paramref name="frozen"/> is <see langword="null"/>.</exception>
    public static string ToSvg(FrozenParameters frozen)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        return FrozenSvg.Draw(frozen);
    }

    /// <summary>Returns lines of text.</summary>
    /// <param name="frozen">The frozen parameters of a job.</param>
    /// <param name="width">The maximum number of characters in a line, of which at least 10 belong to a bar.</param>
    /// <param name="isAscii">Whether the chart consists of ASCII characters alone.</param>
    public static string ToText(FrozenParameters frozen, int width = 80, bool isAscii = false) => BarText.Draw(PlanOf(frozen), width, !isAscii);

    private static BarPlan PlanOf(FrozenParameters frozen)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        (string, long)[] bars = frozen.IsKnown
            ? [("frozen in base", frozen.InBaseNetwork), ("frozen in heads", frozen.InHeads), ("trained", frozen.Total - frozen.Names.Count)]
            : [("not known", frozen.Total)];
        return new BarPlan("Parameters of the network", frozen.ToString(), bars);
    }
}
