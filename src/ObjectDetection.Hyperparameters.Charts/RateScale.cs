using System.Globalization;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>The position of a learning rate between the bottom and the top of a chart, logarithmic if rates span decades.</summary>
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

    public bool IsLogarithmic { get; }

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

    /// <summary>Returns 0 at the bottom and 1 at the top.</summary>
    public double PositionOf(double rate) => ((IsLogarithmic ? Math.Log10(rate) : rate) - bottom) / (top - bottom);

    private static double Margin(double lowest, double highest) => Math.Max(0.18, 0.12 * Math.Log10(highest / lowest));
}

/// <summary>Formats a learning rate without the rounding noise in its last digits.</summary>
internal static class RateText
{
    public static string Of(double rate)
    {
        const double Tiny = 1e-7;
        var rounded = double.Parse(rate.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded is < Tiny and > 0
            ? rounded.ToString("0.#####e-0", CultureInfo.InvariantCulture)
            : Text.Of(rounded);
    }
}

/// <summary>Distances between ticks that are easy to read.</summary>
internal static class NiceSteps
{
    /// <summary>Returns the least of 1, 2, 5, 10, ... that divides a length into at most so many parts.</summary>
    public static double For(double length, int mostParts)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length / mostParts)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5])
        {
            if (length / (factor * power) <= mostParts)
            {
                return factor * power;
            }
        }

        return 10 * power;
    }
}
