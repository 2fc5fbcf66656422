using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>Every block of JSON in the documentation is JSON, and says what its page says of it.</summary>
public sealed class JsonBlockTests
{
    /// <summary>The file whose faults docs/tool.md shows.</summary>
    private const string Faulty = "`wrong.json`:";

    /// <summary>The file of JSON Lines, one of them broken, that docs/tool.md checks.</summary>
    private const string Lines = "`jobs.jsonl`:";

    /// <summary>The end of the name of a file that contains lines of JSON.</summary>
    private const string Manifest = ".manifest`:";

    public static TheoryData<string, int> Documents => Where(static _ => true);

    public static TheoryData<string, int> Configurations => Where(static root => root.TryGetProperty("num_classes", out _));

    public static TheoryData<string, int> TuningDocuments => Where(static root => root.TryGetProperty("ranges", out _));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Block_is_strict_json(string file, int line)
    {
        var parse = () => JsonDocument.Parse(At(file, line).Text).Dispose();

        parse.Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Configuration_is_submittable_unless_the_page_says_otherwise(string file, int line)
    {
        var review = ObjectDetectionHyperparametersJson.Read(At(file, line).Text).Review();

        review.Findings.Select(static finding => finding.Code).Should().Equal(Given(file, line) == Faulty ? ["ODH102", "ODH402", "ODH305"] : []);
    }

    [Theory]
    [MemberData(nameof(TuningDocuments))]
    public void Tuning_document_is_submittable(string file, int line)
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(At(file, line).Text);

        reading.Findings.Should().BeEmpty();
        reading.Review().IsSubmittable.Should().BeTrue();
    }

    [Fact]
    public void Lines_are_configurations_apart_from_the_broken_one()
    {
        var page = MarkdownPage.Read("docs/tool.md");
        var lines = page.Blocks.Single(block => Given(page.File, block.Line) == Lines).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(static line => IsJson(line)).Should().Equal(true, true, false);
    }

    [Fact]
    public void Lines_of_manifests_are_json()
    {
        var lines = MarkdownPage.All.SelectMany(static file => MarkdownPage.Read(file).Blocks.Where(block => Given(file, block.Line).EndsWith(Manifest, StringComparison.Ordinal)))
            .SelectMany(static block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        lines.Should().HaveCountGreaterThan(1).And.OnlyContain(static line => IsJson(line));
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TheoryData<string, int> Where(Func<JsonElement, bool> condition)
    {
        var data = new TheoryData<string, int>();
        foreach (var file in MarkdownPage.All)
        {
            foreach (var block in MarkdownPage.Read(file).Blocks.Where(block => block.Language == "json" && !IsOfLines(Given(file, block.Line))))
            {
                // What is not JSON is no configuration, and fails the first test.
                if (!IsJson(block.Text) || condition(JsonSerializer.Deserialize<JsonElement>(block.Text)))
                {
                    data.Add(file, block.Line);
                }
            }
        }

        return data;
    }

    private static bool IsOfLines(string given) => given == Lines || given.EndsWith(Manifest, StringComparison.Ordinal);

    private static MarkdownBlock At(string file, int line) => MarkdownPage.Read(file).Blocks.Single(block => block.Line == line);

    /// <summary>The line two above the fence, which may name a file.</summary>
    private static string Given(string file, int line) => Repository.Read(file).Split('\n').ElementAtOrDefault(line - 4) ?? "";
}
