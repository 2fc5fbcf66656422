namespace ObjectDetection.Hyperparameters.Cli.Charts;

/// <summary>Where a learning rate stands between the bottom and the top of a chart: by its logarithm, where rates span decades.</summary>
internal sealed class RateScale
{
    private readonly double bottom;
    private readonly double top;

    public RateScale(IReadOnlyList<Plateau> plateaus)
    {
        const double Wide = 4;
        var (lowest, highest) = (plateaus.Min(static plateau => plateau.Rate), plateaus.Max(static plateau => plateau.Rate));
        IsLogarithmic = lowest > 0 && highest / lowest >= Wide;
        (bottom, top) = IsLogarithmic
            ? (Math.Log10(lowest) - Margin(lowest, highest), Math.Log10(highest) + Margin(lowest, highest))
            : (0, highest > 0 ? highest * 1.25 : 1);
    }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The rates at which a chart has lines across.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            const int Most = 8;
            if (IsLogarithmic)
            {
                var every = Math.Max(1, (int)Math.Ceiling((top - bottom) / Most));
                for (var decade = (int)Math.Ceiling(bottom); decade <= top; decade += every)
                {
                    yield return Math.Pow(10, decade);
                }

                yield break;
            }

            var step = NiceSteps.For(top, 6);
            for (var i = 0; i * step <= top * (1 + 1e-9); i++)
            {
                yield return i * step;
            }
        }
    }

    /// <summary>0 at the bottom, 1 at the top.</summary>
    public double PositionOf(double rate) => ((IsLogarithmic ? Math.Log10(rate) : rate) - bottom) / (top - bottom);

    private static double Margin(double lowest, double highest) => Math.Max(0.18, 0.12 * Math.Log10(highest / lowest));
}
