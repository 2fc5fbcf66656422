namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Numbers as bars, one below the other.</summary>
internal sealed record BarPlan(string Title, string Headline, IReadOnlyList<(string Name, long Value)> Bars)
{
    /// <summary>The maximum number of bars that are drawn; the headline has the whole.</summary>
    public const int Most = 32;

    /// <summary>Gets the largest value, at least 1.</summary>
    public long Largest => Math.Max(1, Bars.Max(static bar => bar.Value));
}
