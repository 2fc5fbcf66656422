namespace ObjectDetection.Hyperparameters.Cli.Charts;

/// <summary>Distances between ticks that people find easy to read.</summary>
internal static class NiceSteps
{
    /// <summary>The least of 1, 2, 5, 10, ... by which a length has no more parts than wanted.</summary>
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
