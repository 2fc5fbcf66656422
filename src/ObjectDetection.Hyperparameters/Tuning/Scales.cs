using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The scales of ranges: where each is legal, and how it maps the unit interval to a range.</summary>
/// <remarks>
/// Only additions, multiplications, divisions and square roots of IEEE 754 doubles are used, because these are correctly rounded wherever .NET runs. The
/// last digit of Exp, Log and Pow differs between C libraries, so a sequence of draws would differ between machines.
/// </remarks>
internal static class Scales
{
    public static bool AllowLogarithmic(double minimum) => minimum > 0;

    public static bool AllowReverseLogarithmic(double minimum, double maximum) => minimum is >= 0 and < 1 && maximum is >= 0 and < 1;

    /// <summary>Determines whether the service accepts a scale for these limits.</summary>
    public static bool Allow(ScalingType scale, double minimum, double maximum) => scale switch
    {
        ScalingType.Logarithmic => AllowLogarithmic(minimum),
        ScalingType.ReverseLogarithmic => AllowReverseLogarithmic(minimum, maximum),
        _ => true,
    };

    /// <summary>Returns the scale to use here: Auto is the scale that the console proposes for the hyperparameter where that is legal, and otherwise Linear.</summary>
    public static ScalingType Resolve(ScalingType scale, double minimum, double maximum, Hyperparameter hyperparameter)
    {
        if (scale != ScalingType.Auto)
        {
            return scale;
        }

        var proposed = hyperparameter.Tuning switch
        {
            RecommendedContinuousRange continuous => continuous.Scaling,
            RecommendedIntegerRange integer => integer.Scaling,
            _ => ScalingType.Linear,
        };
        return Allow(proposed, minimum, maximum) ? proposed : ScalingType.Linear;
    }

    /// <summary>Returns the point at a fraction of the way along a scale, from the minimum at 0 to the maximum at 1.</summary>
    /// <remarks>When a range is so narrow and so near zero that one minus its limits are equal, reverse logarithmic is the same as linear.</remarks>
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

    /// <summary>Returns <c>from^(1-unit) * to^unit</c>, exact to about fourteen decimal digits.</summary>
    /// <remarks>The ratio of the two is raised to the fraction bit by bit: its square root for the first binary digit, the root of that for the second.</remarks>
    private static double Geometric(double from, double to, double unit)
    {
        var digits = (ulong)(unit * (1UL << RandomSource.UnitBits));
        var factor = to / from;
        var product = from;
        for (var mask = 1UL << (RandomSource.UnitBits - 1); digits != 0; mask >>= 1)
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
}
