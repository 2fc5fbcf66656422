using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Table_of_hyperparameters_is_what_the_catalogue_says() =>
        GeneratedText.ShouldBeFresh("docs/hyperparameters.md", "hyperparameters", HyperparameterTable.Render());

    [Fact]
    public async Task Output_is_that_of_the_code()
    {
        var page = MarkdownPage.Read("README.md");
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        var output = Path.Combine(folder, "review.txt");
        var block = page.Blocks.Single(static block => block.Language == "csharp");

        await PageProgram.Run(page.File, [block, block with { Text = $"File.WriteAllText(@\"{output}\", job.Review() + \"\\n\");" }], PageGivens.Of(page, folder));

        var text = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
        GeneratedText.ShouldBeFresh("README.md", "review", $"```text\n{text.ReplaceLineEndings("\n")}```\n");
    }

    [Fact]
    public void Code_is_that_of_the_quickstart()
    {
        var sample = Regions().Matches(Repository.Read("samples/Quickstart/PascalVoc.cs")).Select(region => Outdent(region.Groups["code"].Value));
        var readme = CodeBlock().Match(Repository.Read("README.md")).Groups["code"].Value;

        readme.Should().Be(string.Join("\n", sample));
    }

    private static string Outdent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
    }

    [GeneratedRegex(@"^ *#region README\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Regions();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
