using System.Text.Json;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The tables that show what others do to a value: what the service gets is read, and the findings are those of the last column, with its words.</summary>
public sealed partial class ValueTableTests
{
    private const string Header = "| you write | the service gets | we report |";

    public static TheoryData<string, string, string> Rows =>
        [.. MarkdownPage.All.SelectMany(static file => RowsOf(MarkdownPage.Read(file)).Select(cells => (file, cells[^2], cells[^1])))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Value_is_reported_as_the_page_says(string file, string value, string report)
    {
        var entry = Entry().Match(value).Groups["entry"].Value;

        var json = $$"""{ "num_classes": "20", "num_training_samples": "16551", {{(entry.Contains("use_pretrained_model", StringComparison.Ordinal) ? "" : "\"use_pretrained_model\": \"1\",")}} {{entry}} }""";

        entry.Should().NotBeEmpty(file);
        ShouldBe(report, ObjectDetectionHyperparametersJson.Read(json).Review());
        if (!value.EndsWith("refuses it", StringComparison.Ordinal))
        {
            var map = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
            // A map without it is reported, whatever else it contains.
            map.TryAdd("use_pretrained_model", "1");
            ShouldBe(report, ObjectDetectionHyperparameters.ReadHyperParameters(map).Review());
        }
    }

    [Fact]
    public void Every_page_for_newcomers_has_such_a_table() =>
        MarkdownPage.All.Where(static file => file.StartsWith("docs/from-", StringComparison.Ordinal)).Should().HaveCount(5)
            .And.OnlyContain(static file => RowsOf(MarkdownPage.Read(file)).Any());

    private static void ShouldBe(string report, Review review)
    {
        review.Findings.Select(static finding => finding.Code).Should().Equal(Code().Matches(report).Select(static code => code.Value));
        if (Words().Match(report) is { Success: true } words)
        {
            review.Findings.Single().ToString().Should().Contain(words.Value);
        }
    }

    private static IEnumerable<string[]> RowsOf(MarkdownPage page)
    {
        var isTable = false;
        foreach (var line in page.Prose)
        {
            isTable = line == Header || (isTable && line.StartsWith('|'));
            if (isTable && line != Header && !line.StartsWith("| ---", StringComparison.Ordinal))
            {
                yield return line.Trim('|', ' ').Split(" | ");
            }
        }
    }

    [GeneratedRegex("^`(?<entry>\".+?)`(,|$)")]
    private static partial Regex Entry();

    [GeneratedRegex("ODH[0-9]{3}")]
    private static partial Regex Code();

    /// <summary>The words after a code are those of the finding.</summary>
    [GeneratedRegex("(?<=ODH[0-9]{3}: ).+")]
    private static partial Regex Words();
}
