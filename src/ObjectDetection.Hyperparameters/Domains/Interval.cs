namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The real numbers between two bounds, each of which belongs to the interval (closed) or not (open).</summary>
/// <param name="Minimum">The lower bound.</param>
/// <param name="IsMinimumOpen">Whether the lower bound itself is left out.</param>
/// <param name="Maximum">The upper bound.</param>
/// <param name="IsMaximumOpen">Whether the upper bound itself is left out.</param>
public readonly record struct Interval(double Minimum, bool IsMinimumOpen, double Maximum, bool IsMaximumOpen)
{
    /// <summary>The interval with both bounds in it: <c>[a, b]</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    public static Interval Closed(double minimum, double maximum) => new(minimum, false, maximum, false);

    /// <summary>The interval with neither bound in it: <c>(a, b)</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    public static Interval Open(double minimum, double maximum) => new(minimum, true, maximum, true);

    /// <summary>The interval with only its upper bound in it: <c>(a, b]</c>.</summary>
    /// <param name="minimum">The lower bound.</param>
    /// <param name="maximum">The upper bound.</param>
    public static Interval OpenClosed(double minimum, double maximum) => new(minimum, true, maximum, false);

    /// <summary>Whether a number lies in the interval; <see cref="double.NaN"/> lies in none.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(double value) =>
        (value > Minimum || (value == Minimum && !IsMinimumOpen)) && (value < Maximum || (value == Maximum && !IsMaximumOpen));

    /// <summary>The usual notation, the same in every culture: <c>(0, 1]</c>.</summary>
    public override string ToString() =>
        $"{(IsMinimumOpen ? '(' : '[')}{Text.Of(Minimum)}, {Text.Of(Maximum)}{(IsMaximumOpen ? ')' : ']')}";
}
