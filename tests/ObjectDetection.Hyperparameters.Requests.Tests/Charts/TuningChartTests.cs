using System.Globalization;
using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

public sealed class TuningChartTests
{
    private const int Left = 200;
    private const int Right = 920;

    private static readonly ObjectDetectionTuningSpace Space = new() { Base = new() { NumClasses = 2, NumTrainingSamples = 1000 } };

    [Fact]
    public void Each_range_has_its_limits_its_scale_and_a_hundred_marks()
    {
        var svg = XDocument.Parse(TuningChart.ToSvg(Space with { LearningRate = new(0.00001, 0.1, ScalingType.Logarithmic), MiniBatchSize = new IntegerRange(8, 32) }));

        Of(svg, "circle").Should().HaveCount(200);
        Of(svg, "circle").Select(static mark => double.Parse(mark.Attribute("cx")!.Value, CultureInfo.InvariantCulture)).Should().OnlyContain(static x => x >= Left && x <= Right);
        Of(svg, "text").Select(static text => text.Value).Should().Contain(["learning_rate", "0.00001", "Logarithmic", "0.1", "mini_batch_size", "8", "32"])
            .And.Contain(static text => text.StartsWith("2 ranges: learning_rate [0.00001, 0.1] Logarithmic, mini_batch_size [8, 32] ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ScalingType.Linear, 0.1, 0.9)]
    [InlineData(ScalingType.Logarithmic, 0.0001, 0.9)]
    [InlineData(ScalingType.ReverseLogarithmic, 0.1, 0.9999)]
    public void Marks_are_spread_over_the_scale_evenly(ScalingType scale, double minimum, double maximum)
    {
        var svg = XDocument.Parse(TuningChart.ToSvg(Space with { WeightDecay = new(minimum, maximum, scale) }));

        Of(svg, "circle").Average(static mark => double.Parse(mark.Attribute("cx")!.Value, CultureInfo.InvariantCulture)).Should().BeApproximately((Left + Right) / 2.0, 75);
    }

    [Fact]
    public void Categories_have_bars_with_their_numbers()
    {
        var svg = XDocument.Parse(TuningChart.ToSvg(Space with { Optimizer = [Optimizer.Sgd, Optimizer.Adam] }, seed: 3));

        Of(svg, "text").Select(static text => text.Value).Where(static text => text.EndsWith(')')).Sum(static text => int.Parse(text.Split('(', ')')[1], CultureInfo.InvariantCulture)).Should().Be(100);
    }

    [Fact]
    public void Space_that_is_invalid_or_missing_is_refused()
    {
        ((Action)(static () => TuningChart.ToSvg(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(static () => TuningChart.ToSvg(Space with { LearningRate = new(2, 1) }))).Should().Throw<ArgumentException>().WithMessage("The tuning space is not valid.*");
    }

    private static IEnumerable<XElement> Of(XDocument svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);
}
