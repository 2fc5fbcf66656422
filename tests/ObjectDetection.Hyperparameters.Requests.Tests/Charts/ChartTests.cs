using System.Globalization;
using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Requests.Tests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

public sealed class ChartTests
{
    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 16551, LrSchedulerStep = [10, 20] };

    [Fact]
    public void Metrics_are_drawn_as_text()
    {
        var report = LogCases.Read(LogCases.TextOf("completed-rmsprop-2021.log"));

        LogChart.ToText(report, width: 40, isAscii: true).Should().StartWith(
            """
            * validation:mAP
            0.452 |                  *     *
                  |
                  |            *
            0.302 |      *
                  |
                  |*
            0.151 |
                  |
                  |
                0 |
                  +------------------------------
                   0     1     2     3     4 epoch

            * train:cross_entropy  o train:smooth_l1
            1.159 |*

            """.ReplaceLineEndings("\n"));
        LogChart.ToText(report).Should().Contain("●").And.Contain("└─");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    [InlineData(200)]
    public void Chart_is_no_wider_than_it_may_be(int width)
    {
        var report = LogCases.Read(LogCases.TextOf("running-2022.log"));

        LogChart.ToText(report, width).Split('\n').Where(static line => line.Contains('│')).Should().OnlyContain(line => line.Length <= width);
        ScheduleChart.ToText(Job, Math.Max(width, 30)).Split('\n').Where(static line => line.Contains('│')).Should().OnlyContain(line => line.Length <= Math.Max(width, 30));
    }

    [Fact]
    public void Schedule_is_drawn_as_text_and_svg()
    {
        ScheduleChart.ToText(Job, isAscii: true).Should().Contain(" 0.001 |---").And.EndWith(" epoch\n");
        TextsOf(ScheduleChart.ToSvg(Job)).Should().Contain(["Learning rate by epoch", "0.001", "epoch 10", "update 5171"]);
    }

    [Fact]
    public void Log_without_metrics_has_an_empty_chart()
    {
        var report = LogCases.Read("ClientError: x");

        LogChart.ToText(report).Should().BeEmpty();
        TextsOf(LogChart.ToSvg(report)).Should().Equal("Metrics by epoch", report.ProgressReason);
    }

    [Fact]
    public void Texts_are_inside_the_picture()
    {
        string[] charts =
        [
            LogChart.ToSvg(LogCases.Read(LogCases.TextOf("completed-rmsprop-2021.log"))), ScheduleChart.ToSvg(Job), BatchChart.ToSvg(Job.GetBatchPlan(new() { InstanceType = "ml.p3.16xlarge" })),
            FrozenChart.ToSvg(Job.GetFrozenParameters()), LabelChart.ToSvg(Job),
        ];
        foreach (var chart in charts.Select(XDocument.Parse))
        {
            var height = Number(chart.Root!, "height");
            chart.Descendants().Where(static element => element.Name.LocalName == "text" && element.Attribute("transform") is null)
                .Select(static text => Number(text, "y")).Should().OnlyContain(y => y > 0 && y < height - 4, $"{chart.Root!.Value} is {height} high");
        }

        static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Culture_does_not_change_a_chart()
    {
        var report = LogCases.Read(LogCases.TextOf("running-2022.log"));
        var (svg, text, before) = (LogChart.ToSvg(report), LogChart.ToText(report), CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            (LogChart.ToSvg(report), LogChart.ToText(report)).Should().Be((svg, text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Too_narrow_a_chart_is_refused() =>
        FluentActions.Invoking(static () => ScheduleChart.ToText(Job, width: 19)).Should().Throw<ArgumentOutOfRangeException>();

    private static IEnumerable<string> TextsOf(string svg) => XDocument.Parse(svg).Descendants().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value);
}
