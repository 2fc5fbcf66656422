namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The real numbers between two bounds, each of which is included (closed) or excluded (open).</summary>
/// <param name="Minimum">The lower bound.</param>
/// <param name="IsMinimumOpen">Whether the lower bound is excluded.</param>
/// <param name="Maximum">The upper bound.</param>
/// <param name="IsMaximumOpen">Whether the upper bound is excluded.</param>
public readonly record struct Interval(double Minimum, bool IsMinimumOpen, double Maximum, bool IsMaximumOpen)
{
    /// <summary>Returns the interval that includes both bounds: <c>[a, b]</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    internal static Interval Closed(double minimum, double maximum) => new(minimum, false, maximum, false);

    /// <summary>Returns the interval that excludes both bounds: <c>(a, b)</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    internal static Interval Open(double minimum, double maximum) => new(minimum, true, maximum, true);

    /// <summary>Returns the interval that excludes its lower bound and includes its upper bound: <c>(a, b]</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    internal static Interval OpenClosed(double minimum, double maximum) => new(minimum, true, maximum, false);

    /// <summary>Determines whether a number is in the interval. <see cref="double.NaN"/> is in no interval.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(double value) =>
        (value > Minimum || (value == Minimum && !IsMinimumOpen)) && (value < Maximum || (value == Maximum && !IsMaximumOpen));

    /// <summary>Returns the usual notation, the same in every culture: <c>(0, 1]</c>.</summary>
    public override string ToString() =>
        $"{(IsMinimumOpen ? "(" : "[")}{Text.Of(Minimum)}, {Text.Of(Maximum)}{(IsMaximumOpen ? ")" : "]")}";
}
