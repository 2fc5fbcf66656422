using System.Diagnostics;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ShellTests
{
    [Fact]
    public async Task Version_and_completions_are_printed()
    {
        using var folder = new Folder();

        var version = await Odhp.In(folder, "--version");
        var options = await Odhp.In(folder, "[suggest:17]", "odhp validate --f");
        var names = await Odhp.In(folder, "[suggest:18]", "odhp explain learn");

        version.Out.Should().MatchRegex("^[0-9]+\\.[0-9]+\\.[0-9]+\n$");
        options.Out.Should().Contain("--format");
        names.Out.Should().Contain("learning_rate");
    }

    [Fact]
    public async Task Neither_culture_nor_folder_nor_pipeline_changes_an_output()
    {
        using var folder = new Folder().With("job.json", """{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [10, 20], "learning_rate": 0.0015}""");
        using var other = new Folder();
        KeyValuePair<string, string?>[] german =
        [
            new("LANG", "de_DE.UTF-8"), new("LC_ALL", "tr_TR.UTF-8"), new("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), new("DOTNET_CLI_UI_LANGUAGE", "de"),
            new("GITHUB_ACTIONS", "true"), new("CI", "true"), new("TERM", "xterm-256color"), new("COLUMNS", "40"), new("TZ", "Asia/Tokyo"),
        ];
        string[][] runs =
        [
            ["schedule", folder.PathOf("job.json")], ["explain"], ["validate", folder.PathOf("job.json"), "--format", "json", "--instance-type", "x"], ["validate", "--hilfe"],
        ];
        foreach (var arguments in runs)
        {
            var here = await Odhp.In(folder, null, [new("LANG", "C"), new("LC_ALL", null), new("CI", null)], arguments);
            var there = await Odhp.In(other, null, german, arguments);
            there.Should().Be(here);
            here.Out.Should().NotContain("\u001b");
        }
    }

    [Fact]
    public async Task Colors_are_for_terminals_that_want_them()
    {
        Machine.Requires("script");
        using var folder = new Folder().With("wrong.json", """{"num_classes": 0, "num_training_samples": 16551}""");
        var command = $"{Odhp.Dotnet} {Odhp.Path} validate wrong.json";

        var colorful = await Odhp.Other(folder, "script", [new("TERM", "xterm-256color"), new("NO_COLOR", null)], "-qec", command, "typescript");
        var plain = await Odhp.Other(folder, "script", [new("TERM", "xterm-256color"), new("NO_COLOR", "1")], "-qec", command, "typescript");

        colorful.Out.Should().Contain("\u001b[31mnot submittable\u001b[0m");
        plain.Out.Should().Contain("wrong.json: not submittable, 1 error").And.NotContain("\u001b[3");
    }

    [Theory]
    [InlineData("TERM", "xterm-kitty", null, true)]
    [InlineData("TERM_PROGRAM", "vscode", null, true)]
    [InlineData("VTE_VERSION", "6003", null, true)]
    [InlineData("VTE_VERSION", "4600", null, false)]
    [InlineData("TERM_PROGRAM", "Apple_Terminal", null, false)]
    [InlineData("TERM", "xterm-kitty", "1", false)]
    public async Task Codes_are_links_where_the_terminal_has_them(string variable, string value, string? noColor, bool isLinked)
    {
        Machine.Requires("script");
        using var folder = new Folder().With("wrong.json", """{"num_classes": 0, "num_training_samples": 16551}""");
        KeyValuePair<string, string?>[] environment = [new("TERM", "xterm-256color"), new("NO_COLOR", noColor), new("CI", null), new(variable, value)];

        var run = await Odhp.Other(folder, "script", environment, "-qec", $"{Odhp.Dotnet} {Odhp.Path} validate wrong.json", "typescript");

        if (isLinked)
        {
            run.Out.Should().MatchRegex("\u001b\\]8;;https://[^\u001b]+\u001b\\\\ODH101\u001b\\]8;;\u001b\\\\: num_classes").And.Contain("\u001b[31m^\u001b[0m");
        }
        else
        {
            run.Out.Should().NotContain("\u001b]");
        }
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_and_taken_away_again()
    {
        Machine.Requires("script");
        using var folder = new Folder().With("jobs.jsonl", Folder.Flawless + "\n");
        folder.With(
            "slow.sh",
            $"(cat jobs.jsonl; for i in $(seq 600); do test -s out.jsonl && break; sleep 0.1; done; sleep 0.3; cat jobs.jsonl) "
            + $"| {Odhp.Dotnet} {Odhp.Path} validate --lines - > out.jsonl\n");

        var run = await Odhp.Other(folder, "script", [new("TERM", "xterm-256color")], "-qec", "sh slow.sh", "typescript");

        run.Out.Should().Contain("2 lines").And.EndWith("\r\u001b[K");
        folder.Read("out.jsonl").Split('\n').Should().HaveCount(3);
    }

    [Fact]
    public async Task Closed_pipe_ends_the_tool_quietly()
    {
        using var folder = new Folder();
        using var process = Odhp.Start(folder, "validate", "--lines", "-");
        var feeding = Feed(process.StandardInput);

        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        error.Should().BeEmpty();
        process.ExitCode.Should().Be(0);
        await feeding;
    }

    [Fact]
    public async Task Interrupted_it_stops_at_once()
    {
        Machine.Requires("kill");
        using var folder = new Folder();
        using var process = Odhp.Start(folder, "validate", "--lines", "-");
        await process.StandardInput.WriteLineAsync(Folder.Flawless);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(130);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task Full_disk_is_told_of()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this machine.");
        using var folder = new Folder();

        var run = await Odhp.Other(folder, "bash", [], "-c", $"{Odhp.Dotnet} {Odhp.Path} schema > /dev/full");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("odhp: ").And.NotContain("   at ");
    }

    private static async Task Feed(StreamWriter input)
    {
        try
        {
            while (true)
            {
                await input.WriteLineAsync(Folder.Flawless);
            }
        }
        catch (IOException)
        {
            // The tool has ended, which is what is waited for.
        }
    }
}
