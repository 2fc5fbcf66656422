using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>Every command that the documentation shows is run: a sample's here, those of the tool's pages by the tests of the tool, and others where the table says.</summary>
public sealed partial class CommandTests
{
    private const string ToolTests = "tests/ObjectDetection.Hyperparameters.Cli.Tests";

    /// <summary>The pages whose blocks the tests of the tool execute.</summary>
    private static readonly string[] ToolPages =
    [
        "docs/tool.md", "src/ObjectDetection.Hyperparameters.Cli/README.md",
        "docs/from-step-functions.md", "docs/from-cdk.md", "docs/from-terraform.md", "docs/from-python.md", "docs/requests.md", "docs/datasets.md",
    ];

    /// <summary>Where a command is run, with what stands there.</summary>
    private static readonly Dictionary<string, (string File, string Text)> Elsewhere = new()
    {
        [".ci/run"] = (".ci/run", "#!/usr/bin/env bash"),
        ["dotnet test"] = (".ci/run", "\nif ! dotnet test "),
        ["REGENERATE=1 dotnet test"] = ("tests/ObjectDetection.Hyperparameters.Tests/Support/GeneratedText.cs", "\"REGENERATE\""),
        ["dotnet add package ObjectDetection.Hyperparameters"] = (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters\""),
        ["dotnet add package ObjectDetection.Hyperparameters.Configuration"] =
            (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.Configuration\""),
        ["dotnet add package ObjectDetection.Hyperparameters.AspNetCore"] =
            (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.AspNetCore\""),
        ["dotnet add package ObjectDetection.Hyperparameters.Requests"] =
            (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.Requests\""),
        ["dotnet add package ObjectDetection.Hyperparameters.Datasets"] =
            (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.Datasets\""),
        ["dotnet add package ObjectDetection.Hyperparameters.Datasets.S3"] =
            (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.Datasets.S3\""),
        // The service runs until it is stopped, and is called with curl.
        ["ASPNETCORE_URLS=http://127.0.0.1:5080 dotnet run --project samples/JobService"] =
            ("tests/ObjectDetection.Hyperparameters.AspNetCore.Tests/Support/RunningJobService.cs", "start.Environment[\"ASPNETCORE_URLS\"]"),
        ["dotnet add package ObjectDetection.Hyperparameters.AwesomeAssertions"] = (".ci/consumer", "\ntests AwesomeAssertions\n"),
        ["dotnet add package ObjectDetection.Hyperparameters.FluentAssertions"] = (".ci/consumer", "\ntests FluentAssertions\n"),
        // The solution's tests include those of the sample.
        ["dotnet test --project samples/ConfigurationTests"] = ("ObjectDetection.Hyperparameters.sln", "ConfigurationTests.csproj"),
        ["odhp validate job.json"] = (".ci/consumer", "\n  bin/odhp validate job.json\n"),
        ["odhp validate --fix"] = ($"{ToolTests}/FixTests.cs", "Odhp.In(folder, \"validate\", \"job.json\", \"--fix\")"),
        ["dotnet format analyzers"] = (".ci/consumer", "\n  dotnet format analyzers "),
        ["odhp emit job.json --format csharp"] = ($"{ToolTests}/EmitTests.cs", "Odhp.In(folder, \"emit\", \"job.json\", \"--format\", \"csharp\")"),
        // A full run takes long: a short one of the quickest benchmark shows that they run.
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Benchmarks -- --filter '*'"] =
            (".ci/run", "dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Benchmarks -- --quick --filter '*Check*'"),
        ["dotnet add package ObjectDetection.Hyperparameters.Charts"] = (".ci/consumer", "<PackageReference Include=\"ObjectDetection.Hyperparameters.Charts\""),
        ["odhp why job.log"] = ($"{ToolTests}/WhyTests.cs", "Odhp.In(folder, \"why\", "),
        ["odhp why job.log --format json"] = ($"{ToolTests}/WhyTests.cs", ", \"--format\", \"json\")"),
        ["odhp COMMAND --help"] = ($"{ToolTests}/HelpTests.cs", "Help_option_prints_the_page"),
        ["odhp man"] = ($"{ToolTests}/ManPageTests.cs", "Odhp.In(folder, null, [new(\"SOURCE_DATE_EPOCH\", \"0\")], \"man\")"),
        ["odhp completion powershell \\| Out-String \\| Invoke-Expression"] = ($"{ToolTests}/CompletionTests.cs", "TabExpansion2"),
        [".ci/pack"] = (".ci/run", " .ci/pack "),
        [".ci/site FOLDER"] = (".ci/run", "\n.ci/site "),
        [".ci/site FOLDER; SITE=FOLDER dotnet test"] = (".ci/run", "\nexport SITE="),
        [".ci/reproduce"] = (".ci/run", "\n.ci/reproduce "),
        [".ci/compatibility"] = (".ci/run", "\n.ci/compatibility "),
        [".ci/stranger.cs"] = (".ci/compatibility", "/.ci/stranger.cs\""),
        [".ci/coverage"] = (".ci/run", "\n.ci/coverage\n"),
        [".ci/consumer FOLDER"] = (".ci/run", "\n.ci/consumer "),
        [".ci/compatibility FOLDER"] = (".ci/run", "\n.ci/compatibility "),
        ["dotnet restore --locked-mode"] = (".ci/run", "\ndotnet restore --locked-mode\n"),
        ["dotnet build tests/ObjectDetection.Hyperparameters.Tests"] = (".ci/run", "\ndotnet build "),
        ["dotnet run --project tests/ObjectDetection.Hyperparameters.Mutants -- Wire"] =
            (".ci/run", "\ndotnet run --project tests/ObjectDetection.Hyperparameters.Mutants -- Wire "),
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Fuzzing -- smoke"] =
            (".ci/run", "/ObjectDetection.Hyperparameters.Fuzzing.dll smoke "),
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Fuzzing -- fuzz json --minutes 10 --seed 3"] =
            ("tests/ObjectDetection.Hyperparameters.Fuzzing.Tests/RunTests.cs", "Endless.Run("),
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Fuzzing -- patterns --count 100000 --seed 1"] =
            ("tests/ObjectDetection.Hyperparameters.Fuzzing.Tests/RunTests.cs", "patterns compared"),
        [".ci/coverage html"] = (".ci/run", "\n.ci/coverage\n"),
        ["dotnet restore"] = (".ci/run", "\ndotnet restore "),
        ["odhp help COMMAND"] = ($"{ToolTests}/SurroundingsTests.cs", "Odhp.In(folder, \"help\", \"validate\")"),
        ["odhp version"] = ($"{ToolTests}/SurroundingsTests.cs", "Odhp.In(folder, \"version\")"),
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Benchmarks -- analyzer FILE"] =
            (".ci/run", "--project tests/ObjectDetection.Hyperparameters.Benchmarks -- analyzer "),
        ["dotnet run --configuration Release --project tests/ObjectDetection.Hyperparameters.Benchmarks -- tool artifacts/odhp/odhp"] =
            (".ci/run", "--project tests/ObjectDetection.Hyperparameters.Benchmarks -- tool "),
        ["dotnet publish src/ObjectDetection.Hyperparameters.Cli --runtime linux-x64 -p:NativeTool=true --output artifacts/odhp"] = (".ci/pack", "-p:NativeTool=true"),
        ["odhp explain"] = ($"{ToolTests}/ExplainTests.cs", "Odhp.In(folder, \"explain\")"),
        ["odhp explain ODH305"] = ($"{ToolTests}/ExplainTests.cs", "Odhp.In(folder, \"explain\", \"ODH102\","),
        ["odhp spec"] = ($"{ToolTests}/InitTests.cs", "Odhp.In(folder, \"spec\")"),
        // The cloud is not called; what the command hands over is checked against the parameter validation of the AWS CLI.
        ["aws sagemaker create-hyper-parameter-tuning-job --hyper-parameter-tuning-job-name visual-inspection --hyper-parameter-tuning-job-config file://config.json "
            + "--training-job-definition file://definition.json"] =
            ("tests/ObjectDetection.Hyperparameters.Tests/Tuning/AwsShapeTests.cs", "Requests_pass_the_parameter_validation_of_the_aws_cli"),
    };

    private static string[] Commands { get; } = [.. MarkdownPage.All.Select(MarkdownPage.Read).SelectMany(CommandsOf).Distinct()];

    public static TheoryData<string> SampleCommands => new(Commands.Where(static command => Sample().IsMatch(command)));

    [Theory]
    [MemberData(nameof(SampleCommands))]
    public async Task Command_that_runs_a_sample_succeeds(string command)
    {
        var match = Sample().Match(command);
        var folder = Directory.CreateTempSubdirectory("sample-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "job.json"), """{ "num_classes": "20", "num_training_samples": "16551" }""", TestContext.Current.CancellationToken);
        var arguments = match.Groups["arguments"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo("dotnet", [ProgramOf(match.Groups["name"].Value), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in match.Groups["variable"].Captures.Select(static capture => capture.Value.Split('=', 2)))
        {
            start.Environment[variable[0]] = variable[1];
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);

        process.ExitCode.Should().Be(0, await error);
        output.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_command_is_run_somewhere() => Commands.Where(static command => !Sample().IsMatch(command)).Should().BeEquivalentTo(Elsewhere.Keys);

    [Fact]
    public void Places_that_run_commands_do_so()
    {
        foreach (var (command, (file, text)) in Elsewhere)
        {
            Repository.Read(file).Should().Contain(text, "it runs '{0}'", command);
        }

        Repository.Read($"{ToolTests}/Documentation/ToolPageTests.cs").Should().ContainAll(ToolPages.Select(static page => $"[InlineData(\"{page}\""));
        Repository.Read(".ci/consumer").Should().Contain("\n  dotnet tool install odhp ");
    }

    [Fact]
    public void Commands_of_a_page_are_found()
    {
        const string text =
            "Run `A=1 dotnet test x` or `map`.\n```sh\ndotnet a  # why\n.ci/run \\\n  --b\n```\n"
            + "```\nodhp c\n```\n```text\nodhp d\n```\n```console\n$ odhp e\nodhp f\n```\n";

        var page = MarkdownPage.Parse("docs/page.md", text);

        CommandsOf(page).Should().Equal("A=1 dotnet test x", "dotnet a", ".ci/run --b", "odhp c", "odhp e");
    }

    /// <summary>The commands in a page's text and blocks, but not the blocks of the pages that the tests of the tool execute.</summary>
    private static IEnumerable<string> CommandsOf(MarkdownPage page)
    {
        var inText = page.Prose.SelectMany(static line => InText().Matches(line)).Select(static match => match.Groups["command"].Value);
        return ToolPages.Contains(page.File) ? inText : inText.Concat(page.Blocks.SelectMany(CommandsOf));
    }

    private static IEnumerable<string> CommandsOf(MarkdownBlock block)
    {
        var lines = Continuation().Replace(block.Text, " ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => Comment().Replace(line, ""));
        return block.Language switch
        {
            "sh" or "bash" or "shell" => lines.Where(static line => line.Length > 0),
            "console" => lines.Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(static line => line[2..]),
            "" => lines.Where(static line => AtStart().IsMatch(line)),
            _ => [],
        };
    }

    private static string ProgramOf(string sample) =>
        typeof(CommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "TrainingService").Value!
            .Replace("TrainingService", sample, StringComparison.Ordinal);

    [GeneratedRegex(@"^((?<variable>\w+=\S*) )*dotnet run --project samples/(?!JobService)(?<name>\w+)( -- (?<arguments>.+))?$")]
    private static partial Regex Sample();

    [GeneratedRegex(@"`(?<command>(\w+=\S* )*((dotnet|odhp) [^`]+|\.ci/[^`]+))`")]
    private static partial Regex InText();

    [GeneratedRegex(@"^(\w+=\S* )*(dotnet|odhp|aws|\.ci/\w+)( |$)")]
    private static partial Regex AtStart();

    [GeneratedRegex(@" *\\\n *")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"(^|\s+)#.*$")]
    private static partial Regex Comment();
}
