using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Charts;

/// <summary>A learning rate for people: without the noise in the last digits that multiplying leaves.</summary>
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
