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

    [Fact]
    public void Long_headline_takes_several_lines_and_loses_nothing()
    {
        var space = Space with { LearningRate = new(0.00001, 0.1, ScalingType.Logarithmic), WeightDecay = new(0.00001, 0.1), Momentum = new(0.5, 0.9), MiniBatchSize = new IntegerRange(8, 32) };
        var (one, several) = (XDocument.Parse(TuningChart.ToSvg(Space with { MiniBatchSize = new IntegerRange(8, 32) })), XDocument.Parse(TuningChart.ToSvg(space)));

        string[] lines = [.. Of(several, "text").Skip(1).Take(3).Select(static line => line.Value)];
        lines.Should().OnlyContain(static line => line.Length <= 110);
        string.Join(' ', lines[..2]).Should().Be(Of(several, "desc").Single().Value);
        Of(several, "g").Single().Attribute("transform")!.Value.Should().Be("translate(0 20)");
        HeightOf(several).Should().Be(HeightOf(one) + 20 + (3 * 84));
        Of(one, "g").Should().BeEmpty();
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
    public void Categories_keep_their_order_and_those_beyond_twelve_are_counted()
    {
        var few = XDocument.Parse(TuningChart.ToSvg(Space with { MiniBatchSize = Categories.Of(8, 16, 128) }));
        var many = XDocument.Parse(TuningChart.ToSvg(Space with { MiniBatchSize = Categories.Of([.. Enumerable.Range(1, 15)]) }));

        Of(few, "text").Select(static text => text.Value.Split(" (")[0]).Should().ContainInOrder("8", "16", "128");
        Of(many, "rect").Should().HaveCount(13);
        Of(many, "text").Select(static text => text.Value).Should().Contain("3 more are not shown");
    }

    [Fact]
    public void Space_that_is_invalid_or_missing_is_refused()
    {
        ((Action)(static () => TuningChart.ToSvg(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(static () => TuningChart.ToSvg(Space with { LearningRate = new(2, 1) }))).Should().Throw<ArgumentException>().WithMessage("The tuning space is not valid.*");
    }

    private static int HeightOf(XDocument svg) => int.Parse(svg.Root!.Attribute("height")!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Of(XDocument svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);
}
