using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Documentation.Embedding;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>Every block of C# in the documentation is run, or is marked and stands in a file that is compiled.</summary>
/// <remarks>The mark is a comment directly above the fence: <c>compiled in FILE: REASON</c>.</remarks>
public sealed partial class CodeBlockTests
{
    public static TheoryData<string> PagesWithCode => new(MarkdownPage.All.Where(static page => MarkdownPage.Read(page).Blocks.Any(IsRun)));

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public async Task Code_of_a_page_runs(string file)
    {
        var page = MarkdownPage.Read(file);
        var folder = Directory.CreateTempSubdirectory("page-").FullName;
        using var hosts = StoppedHosts.Begin();

        try
        {
            await PageProgram.Run(file, page.Blocks.Where(IsRun), PageGivens.Of(page, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Code_that_is_marked_stands_in_the_file_that_is_named()
    {
        var marked = MarkdownPage.All.SelectMany(static file => MarkdownPage.Read(file).Blocks).Where(static block => Mark().IsMatch(block.Above)).ToArray();

        marked.Should().NotBeEmpty().And.OnlyContain(static block => IsCode(block));
        foreach (var block in marked)
        {
            var file = Mark().Match(block.Above).Groups["file"].Value;
            CodeRegions.Of(file).Should().Contain(block.Text, "a region of {0} is the block", file);
        }
    }

    [Fact]
    public void Every_mark_belongs_to_a_block()
    {
        foreach (var page in MarkdownPage.All.Select(MarkdownPage.Read))
        {
            page.Prose.Count(static line => line.Contains("<!-- compiled", StringComparison.Ordinal))
                .Should().Be(page.Blocks.Count(static block => Mark().IsMatch(block.Above)), page.File);
        }
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_found()
    {
        var page = MarkdownPage.Parse("docs/page.md", "# Page\n\n```csharp\nvar job = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1 };\njob.Revue();\n```\n");

        var run = () => PageProgram.Run(page.File, page.Blocks, PageGivens.Of(page, ""));

        (await run.Should().ThrowAsync<Exception>()).WithMessage("*docs/page.md(5,*CS1061*'Revue'*");
    }

    [Fact]
    public async Task Code_that_throws_is_found()
    {
        var page = MarkdownPage.Parse("docs/page.md", "# Page\n\n```csharp\nnew ObjectDetectionHyperparameters { NumClasses = 0, NumTrainingSamples = 1 }.ToHyperParameters();\n```\n");

        var run = () => PageProgram.Run(page.File, page.Blocks, PageGivens.Of(page, ""));

        await run.Should().ThrowAsync<FluentValidation.ValidationException>();
    }

    [Fact]
    public void Document_that_embeds_the_record_is_read_as_the_page_says()
    {
        var request = JsonPageExamples.Read("""{ "JobName": "a", "Hyperparameters": { "num_classes": 20, "num_training_samples": 16551 } }""");

        request.Should().Be(new TrainingRequest("a", new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 }));
    }

    private static bool IsCode(MarkdownBlock block) => block.Language is "csharp" or "cs" or "c#";

    private static bool IsRun(MarkdownBlock block) => IsCode(block) && !Mark().IsMatch(block.Above);

    [GeneratedRegex("^<!-- compiled in (?<file>[^ :]+): .+ -->$")]
    private static partial Regex Mark();
}
