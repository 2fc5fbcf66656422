using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class IntervalTests
{
    /// <summary>Interval, its notation, whether it holds its lower bound and its upper bound.</summary>
    public static TheoryData<Interval, string, bool, bool> Kinds => new()
    {
        { Interval.Closed(0, 1), "[0, 1]", true, true },
        { Interval.Open(0, 1), "(0, 1)", false, false },
        { Interval.OpenClosed(0, 1), "(0, 1]", false, true },
        { new Interval(0, false, 1, true), "[0, 1)", true, false },
        { Interval.Closed(-2.5, 1e-7), "[-2.5, 0.0000001]", true, true },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Interval_holds_what_its_bounds_say(Interval interval, string notation, bool holdsMinimum, bool holdsMaximum)
    {
        interval.Contains(interval.Minimum).Should().Be(holdsMinimum);
        interval.Contains(Math.BitIncrement(interval.Minimum)).Should().BeTrue();
        interval.Contains(Math.BitDecrement(interval.Minimum)).Should().BeFalse();
        interval.Contains(interval.Maximum).Should().Be(holdsMaximum);
        interval.Contains(Math.BitDecrement(interval.Maximum)).Should().BeTrue();
        interval.Contains(Math.BitIncrement(interval.Maximum)).Should().BeFalse();
        interval.Contains(double.NaN).Should().BeFalse();
        interval.Contains(double.PositiveInfinity).Should().BeFalse();
        interval.Contains(double.NegativeInfinity).Should().BeFalse();
        interval.Contains(double.MaxValue).Should().BeFalse();
        interval.Contains(double.MinValue).Should().BeFalse();
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, interval.ToString).Should().Be(notation);
        }
    }

    [Fact]
    public void Negative_zero_is_zero()
    {
        Interval.Closed(0, 1).Contains(-0.0).Should().BeTrue();
        Interval.OpenClosed(0, 1).Contains(-0.0).Should().BeFalse();
    }
}
