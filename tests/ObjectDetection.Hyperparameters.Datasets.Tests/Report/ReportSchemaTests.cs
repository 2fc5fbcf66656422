using System.Text.Json;
using CsCheck;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Report;

/// <summary>Reports are as docs/dataset.schema.json says.</summary>
public sealed class ReportSchemaTests
{
    private static readonly string Text = Repository.Read("docs/dataset.schema.json");
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Sets =>
    [
        .. Directory.GetFiles(Cases, "*.*", SearchOption.AllDirectories).Where(static file => !file.Contains("images")).Select(static file => Path.GetRelativePath(Cases, file)),
        "images/good", "images/broken",
    ];

    [Fact]
    public async Task Reports_are_as_the_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);

        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<DatasetForm>(), Gen.Bool, Gen.Bool).Sample(
            (seed, form, isPartial, hasValidation) =>
            {
                var data = new SomeData(seed, form);
                var json = data.Report(data.Files("a", 3), hasValidation ? data.Files("b", 2) : null, isPartial).ToJson();
                schema.Validate(json).Should().BeEmpty(json);
                Undescribed(json).Should().BeEmpty();
            },
            iter: 100);
        schema.Validate(new DatasetReport(DatasetForm.Unknown, new ChannelTally(100)).ToJson()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Report_on_a_shared_set_is_as_the_schema_says_and_can_be_read(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        foreach (var isPartial in new[] { false, true })
        {
            var report = await DatasetProbe.ProbeAsync(Path.Combine(Cases, name), new DatasetProbeOptions { IsPartial = isPartial }, TestContext.Current.CancellationToken);
            var json = report.ToJson();

            schema.Validate(json).Should().BeEmpty(json);
            DatasetReport.Parse(json).ToJson().Should().Be(json);
            if (report.IsReadable)
            {
                DatasetReport.Merge([report]).ToJson().Should().Be(json);
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"form": "csv"}""")]
    public async Task Other_JSON_is_refused(string json) =>
        (await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken)).Validate(json).Should().NotBeEmpty();

    [Fact]
    public async Task Reports_with_a_wrong_member_are_refused()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        var data = new SomeData(7, DatasetForm.RecordIO);
        var json = data.Report(data.Files("a", 3), data.Files("b", 2), isPartial: true).ToJson();
        var (before, after) = (json.IndexOf("\"validation\": {", StringComparison.Ordinal), json.LastIndexOf("\"complete\": ", StringComparison.Ordinal));

        before.Should().BePositive().And.BeLessThan(after);
        schema.Validate(json.Insert(after + 12, "0, \"later\": ")).Should().NotBeEmpty("validation is checked");
        schema.Validate(json.Replace("\"code\": \"ODH", "\"code\": \"X", StringComparison.Ordinal)).Should().NotBeEmpty();
        schema.Validate(json.Replace("\"suggested\"", "\"suggestion\"", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void Words_are_those_of_the_library()
    {
        var definitions = JsonDocument.Parse(Text).RootElement.GetProperty("definitions");

        WordsOf("channel", "form").Should().BeEquivalentTo(FormWords.All.Spellings);
        WordsOf("problem", "severity").Should().Equal(Words.Severity.Spellings);

        IEnumerable<string?> WordsOf(string type, string member) =>
            definitions.GetProperty(type).GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(static word => word.GetString());
    }

    /// <summary>Returns the members, apart from the names of formats, that the schema does not describe.</summary>
    private static IEnumerable<string> Undescribed(string json) =>
        MembersOf(JsonDocument.Parse(json).RootElement).Distinct().Where(static name => !Text.Contains($"\"{name}\": {{", StringComparison.Ordinal));

    private static IEnumerable<string> MembersOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => member.Name == "image_formats" ? [member.Name] : MembersOf(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(MembersOf),
        _ => [],
    };
}
