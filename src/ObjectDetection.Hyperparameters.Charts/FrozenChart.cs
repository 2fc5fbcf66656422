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
    /// <param name="width">The maximum number of characters in the line of a bar. A bar gets at least 10.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
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
