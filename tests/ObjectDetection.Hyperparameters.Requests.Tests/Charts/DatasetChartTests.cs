using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

public sealed class DatasetChartTests
{
    private static readonly string[] Hostile = ["<script>alert(1)</script>", "\u202Egnp.exe", "line\nfeed\0\u0007", "\"><img src=x onerror=alert(1)>", "]]>&amp;", "Łódź 🐶", new('w', 5000), "\ud800"];

    [Fact]
    public void Chart_is_drawn_as_approved()
    {
        Approval.Matches("DatasetChart.txt", DatasetChart.ToText(SomeReports.Usual, 60));
        Approval.Matches("DatasetChart.svg.txt", DatasetChart.ToSvg(SomeReports.Usual));
    }

    [Fact]
    public void Page_is_drawn_as_approved() => Approval.Matches("DatasetPage.html.txt", DatasetPage.ToHtml(SomeReports.Usual));

    [Fact]
    public void Hostile_names_stay_text()
    {
        var report = SomeReports.WithClasses(Hostile);
        var (svg, html) = (XDocument.Parse(DatasetChart.ToSvg(report)), XDocument.Parse(DatasetPage.ToHtml(report)));

        svg.Descendants().Select(static element => element.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "desc", "rect", "text"]);
        html.Descendants().Select(static element => element.Name.LocalName).Should().NotContain(["script", "img", "link", "iframe", "a", "i"]);
        html.Descendants().Attributes().Select(static attribute => attribute.Name.LocalName).Distinct()
            .Should().BeSubsetOf(["lang", "charset", "http-equiv", "content", "name", "class", "scope", "style"]);
        foreach (var text in new[] { svg.ToString(), html.ToString(), DatasetChart.ToText(report) })
        {
            text.Where(static character => char.IsControl(character) && character != '\n').Should().BeEmpty();
            text.Should().NotContain("\u202E").And.Contain("\\u202Egnp.exe").And.Contain("\\uD800").And.Contain("line\\u000Afeed").And.Contain("Łódź 🐶").And.NotContain(new string('w', 100));
        }
    }

    [Fact]
    public void Page_refers_to_nothing_outside()
    {
        var html = DatasetPage.ToHtml(SomeReports.Usual);

        html.Should().Contain("default-src 'none'").And.NotContainAny("http:", "https:", "url(", "@import", "src=", "href=", "<script");
    }

    [Fact]
    public void Ascii_chart_has_ascii_characters_alone() => Ascii.IsValid(DatasetChart.ToText(SomeReports.WithClasses(Hostile), isAscii: true)).Should().BeTrue();

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    public void Chart_is_no_wider_than_it_may_be(int width) =>
        DatasetChart.ToText(SomeReports.WithClasses(Hostile), width).Split('\n').Should().OnlyContain(line => line.Length <= width);

    [Fact]
    public void Empty_data_has_an_empty_chart()
    {
        DatasetChart.ToText(SomeReports.Empty).Should().BeEmpty();
        Words(DatasetChart.ToSvg(SomeReports.Empty)).Should().Equal("Data set", "images: 0 images, 0 objects, 0 classes");
        XDocument.Parse(DatasetPage.ToHtml(SomeReports.Empty)).Descendants("h2").Select(static title => title.Value).Should().Equal("Suggested hyperparameters", "Contents", "Problems");
    }

    [Fact]
    public void Data_that_is_refused_has_its_problem_and_no_suggestion()
    {
        var page = DatasetPage.ToHtml(SomeReports.Refused);

        page.Should().Contain("coco: 0 images").And.Contain("COCO instances").And.Contain("not all of the data was read").And.NotContain("Suggested");
    }

    [Fact]
    public void Single_class_has_one_bar()
    {
        var report = SomeReports.WithClasses("dog");

        Words(DatasetChart.ToSvg(report)).Should().ContainSingle(static word => word == "0 dog");
        DatasetChart.ToText(report).Should().MatchRegex($"Objects by class\n\n0 dog  █{{60,}} {report.Classes[0].Objects}\n");
    }

    [Fact]
    public void Of_many_classes_those_with_the_most_objects_are_shown()
    {
        var report = SomeReports.WithClasses([.. Enumerable.Range(0, 10_000).Select(static id => $"class {id}")]);
        var words = Words(DatasetChart.ToSvg(report));
        var first = report.Classes.MaxBy(static item => item.Objects)!;

        words.Count(static word => word.Contains(" class ", StringComparison.Ordinal)).Should().Be(30);
        words.Should().Contain([$"{first.Id} class {first.Id}", "9970 others"]);
        DatasetPage.ToHtml(report).Length.Should().BeLessThan(100_000);
    }

    [Theory]
    [InlineData(15, "0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15")]
    [InlineData(16, "0|1|2|3-4|5-8|9-16")]
    [InlineData(33, "0|1|2|3-4|5-8|9-16|17-32|33-64")]
    public void Numbers_of_objects_are_grouped_if_they_are_many(int highest, string names)
    {
        var tally = new Datasets.Tally.ChannelTally(1);
        tally.AddImage(0);
        tally.AddImage(highest);

        DatasetPanel.Of(new DatasetReport(DatasetForm.Lst, tally)).Single(static panel => panel.Title == "Objects per image").Bars.Select(static bar => bar.Name).Should().Equal(names.Split('|'));
    }

    [Theory]
    [InlineData(31, "1-31")]
    [InlineData(32, "32-63")]
    [InlineData(255, "128-255")]
    [InlineData(256, "256-511")]
    [InlineData(32_768, "16384-32767")]
    public void Sizes_of_images_are_grouped_by_doubling(int width, string name)
    {
        var tally = new Datasets.Tally.ChannelTally(1);
        tally.Pictures.AddSize(width, 1);

        DatasetPanel.Of(new DatasetReport(DatasetForm.Lst, tally)).Single(static panel => panel.Title == "Image width in pixels").Bars.Should().Equal(new DatasetBar(name, 1, 0));
    }

    [Fact]
    public void Every_box_and_image_is_in_one_bar()
    {
        var report = SomeReports.Usual;
        var panels = DatasetPanel.Of(report);

        panels.Select(static panel => panel.Training).Should().Equal(
            report.Images, report.BoxSizes.Sum(static bin => bin.Count), report.Classes.Sum(static item => item.Objects), report.Images, report.Images);
        panels[1].Bars[^1].Name.Should().MatchRegex("^[0-9]+-[0-9]+%$");
    }

    [Fact]
    public void Culture_does_not_change_a_chart()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = (DatasetChart.ToSvg(SomeReports.Usual), DatasetChart.ToText(SomeReports.Usual), DatasetPage.ToHtml(SomeReports.Usual));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            (DatasetChart.ToSvg(SomeReports.Usual), DatasetChart.ToText(SomeReports.Usual), DatasetPage.ToHtml(SomeReports.Usual)).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_is_refused()
    {
        ((Action)(static () => DatasetChart.ToSvg(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(static () => DatasetChart.ToText(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(static () => DatasetPage.ToHtml(null!))).Should().Throw<ArgumentNullException>();
    }

    private static string[] Words(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value)];
}
