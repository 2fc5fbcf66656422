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

    [Fact]
    public async Task Picture_shows_what_a_terminal_shows()
    {
        Machine.Requires("script", "stty");
        const string Command = "odhp validate job.json";
        using var folder = new Folder().With(
            "job.json",
            """
            {
              "num_classes": 20,
              "num_training_samples": 16551,
              "optimizer": "adam",
              "momentum": 0.8,
              "epoch": 15,
              "lr_scheduler_step": [20, 10]
            }
            """);
        var path = Path.Combine(Machine.RepositoryRoot, "docs/terminal.svg");

        KeyValuePair<string, string?>[] environment = [new("TERM", "xterm-256color"), new("NO_COLOR", null), new("CI", "1")];
        var run = await Odhp.Other(folder, "script", environment, "-qec", $"stty cols 100; {Odhp.Dotnet} {Odhp.Path} {Command["odhp ".Length..]}", "typescript");
        var drawn = TerminalPicture.Draw(Command, $"$ {Command}\n{run.Out}");

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            await File.WriteAllTextAsync(path, drawn, TestContext.Current.CancellationToken);
            return;
        }

        drawn.Should().Be((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), $"{Switch}=1 draws the picture anew");
    }
}
