using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Documentation;

public sealed class ToolPageTests
{
    private const string Switch = "REGENERATE";

    [Theory]
    [InlineData("docs/tool.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.Cli/README.md")]
    [InlineData("docs/requests.md")]
    [InlineData("docs/datasets.md")]
    [InlineData("docs/from-step-functions.md", "jq")]
    [InlineData("docs/from-cdk.md", "jq")]
    [InlineData("docs/from-terraform.md", "jq")]
    [InlineData("docs/from-python.md", "python3")]
    public async Task Every_command_of_the_page_prints_what_the_page_shows(string file, params string[] programs)
    {
        Machine.Requires(["bash", .. programs]);
        var path = Path.Combine(Machine.RepositoryRoot, file);
        var page = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");

        var executed = await ToolPage.Execute(page);

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            await File.WriteAllTextAsync(path, executed, TestContext.Current.CancellationToken);
            return;
        }

        executed.Should().Be(page, $"{Switch}=1 writes the page anew");
    }
}
