using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What the scales mean: where each is legal, and how it maps the unit interval to a range.</summary>
/// <remarks>
/// Everything here is additions, multiplications, divisions and square roots of IEEE 754 doubles, which are correctly rounded wherever .NET runs. Exp, Log
/// and Pow are not: their last digit differs between C libraries, and with it a sequence of draws would differ between machines.
/// </remarks>
internal static class Scales
{
    private const int UnitBits = 53;

    /// <summary>Whether a logarithmic scale is legal from this lower end.</summary>
    public static bool AllowLogarithmic(double minimum) => minimum > 0;

    /// <summary>Whether a reverse logarithmic scale is legal between these ends.</summary>
    public static bool AllowReverseLogarithmic(double minimum, double maximum) => minimum is >= 0 and < 1 && maximum is >= 0 and < 1;

    /// <summary>Whether a range's scale is legal for its ends.</summary>
    public static bool Allow(ContinuousRange range) => Allow(range.Scaling, range.Minimum, range.Maximum);

    /// <summary>Whether a range's scale is legal for its ends.</summary>
    public static bool Allow(IntegerRange range) => range.Scaling != ScalingType.ReverseLogarithmic && Allow(range.Scaling, range.Minimum, range.Maximum);

    /// <summary>The scale by which a range is searched here: Auto is what the console proposes for the hyperparameter where that is legal, else Linear.</summary>
    public static ScalingType Resolve(ContinuousRange range, Hyperparameter<double> hyperparameter) =>
        range.Scaling != ScalingType.Auto ? range.Scaling
        : hyperparameter.Tuning is RecommendedContinuousRange recommended && Allow(range with { Scaling = recommended.Scaling }) ? recommended.Scaling
        : ScalingType.Linear;

    /// <summary>The scale by which a range is searched here: Auto is what the console proposes for the hyperparameter where that is legal, else Linear.</summary>
    public static ScalingType Resolve(IntegerRange range, Hyperparameter<int> hyperparameter) =>
        range.Scaling != ScalingType.Auto ? range.Scaling
        : hyperparameter.Tuning is RecommendedIntegerRange recommended && Allow(range with { Scaling = recommended.Scaling }) ? recommended.Scaling
        : ScalingType.Linear;

    /// <summary>The point of a range at a fraction of the way along a scale: 0 is the lower end, 1 the upper end.</summary>
    /// <remarks>A range so narrow and so near to zero that one minus its ends are the same number is reverse logarithmic and linear alike.</remarks>
    public static double At(ScalingType scale, double minimum, double maximum, double unit)
    {
        if (unit >= 1)
        {
            return maximum;
        }

        var point = scale switch
        {
            ScalingType.Logarithmic => Geometric(minimum, maximum, unit),
            ScalingType.ReverseLogarithmic when 1 - minimum > 1 - maximum => 1 - Geometric(1 - minimum, 1 - maximum, unit),
            _ => minimum + (unit * (maximum - minimum)),
        };
        return Math.Clamp(point, minimum, maximum);
    }

    /// <summary>The number at a fraction of the way between two positive numbers by their logarithms: <c>from^(1-unit) * to^unit</c>.</summary>
    /// <remarks>
    /// The ratio of the two is raised to the fraction bit by bit: its square root for the first binary digit, the root of that for the second, and so on.
    /// The result is right to about fourteen decimal digits.
    /// </remarks>
    private static double Geometric(double from, double to, double unit)
    {
        var digits = (ulong)(unit * (1UL << UnitBits));
        var factor = to / from;
        var product = from;
        for (var mask = 1UL << (UnitBits - 1); digits != 0; mask >>= 1)
        {
            factor = Math.Sqrt(factor);
            if ((digits & mask) != 0)
            {
                product *= factor;
                digits &= ~mask;
            }
        }

        return product;
    }

    private static bool Allow(ScalingType scale, double minimum, double maximum) => scale switch
    {
        ScalingType.Logarithmic => AllowLogarithmic(minimum),
        ScalingType.ReverseLogarithmic => AllowReverseLogarithmic(minimum, maximum),
        _ => true,
    };
}
