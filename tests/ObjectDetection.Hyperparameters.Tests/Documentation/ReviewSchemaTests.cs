using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>What the library and the tool write about a review is as docs/review.schema.json says.</summary>
public sealed class ReviewSchemaTests
{
    private static readonly string Text = Repository.Read("docs/review.schema.json");

    [Fact]
    public async Task Reviews_that_the_library_writes_are_as_the_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        var reviews = RuleCases.All.Select(static rule => rule.Trigger.Record.Review(rule.Trigger.Context))
            .Append((Some.Config() with { LearningRate = double.NaN, LrSchedulerStep = [3, -1] }).Review())
            .Append(ObjectDetectionHyperparametersJson.Read("""{"epochs": [1], "x": true, "epochs": null, "momentum": {"a": 1}, "lr_scheduler_step": [1, "2"]}""").Review());

        foreach (var review in reviews)
        {
            var json = JsonSerializer.Serialize(review);
            schema.Validate(json).Should().BeEmpty(json);
        }
    }

    [Fact]
    public async Task Rows_of_the_tool_are_as_the_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        var rows = Regex.Matches(Repository.Read("docs/tool.md"), """^\{"file".*\}$""", RegexOptions.Multiline).Select(static match => match.Value).ToArray();

        rows.Should().NotBeEmpty().And.OnlyContain(row => schema.Validate(row, SchemaType.JsonSchema, null).Count == 0);
    }

    [Theory]
    [InlineData("""{"findings":[]}""")]
    [InlineData("""{"submittable":true,"findings":[{}]}""")]
    [InlineData("""{"submittable":"yes","findings":[]}""")]
    public async Task Other_JSON_is_refused(string json) =>
        (await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken)).Validate(json).Should().NotBeEmpty();

    [Fact]
    public void Words_are_those_of_the_library()
    {
        var finding = JsonDocument.Parse(Text).RootElement.GetProperty("$defs").GetProperty("finding").GetProperty("properties");

        WordsOf("severity").Should().Equal(Words.Severity.Spellings);
        WordsOf("source").Should().Equal(Words.Basis.Spellings);

        IEnumerable<string?> WordsOf(string member) => finding.GetProperty(member).GetProperty("enum").EnumerateArray().Select(static word => word.GetString());
    }
}
