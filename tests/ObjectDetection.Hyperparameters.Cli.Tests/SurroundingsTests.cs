using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

/// <summary>The tool as a shell runs it: with streams that are closed or full, files that must not be lost, and terminals of every size.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private const string Evil = "a\u001b]0;x\u0007\u202eb\u200bc\u0085d\ne";
    private readonly Folder folder = new Folder().With("job.json", Folder.Flawless);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("odhp validate - <&-", "odhp: Standard input is closed. Pass a file.\n")]
    [InlineData("odhp validate job.json >&-", "odhp: standard output is closed.\n")]
    [InlineData("odhp emit job.json >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp validate job.json ./job.json nowhere >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp validate --lines job.json ./job.json >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp validate job.json ./job.json --format json -o /dev/full", "odhp: /dev/full: the disk is full.\n")]
    [InlineData("odhp schema >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp --version >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp validate --help >/dev/full", "odhp: standard output: the disk is full.\n")]
    [InlineData("odhp validate nowhere 2>&-", "")]
    [InlineData("odhp validate nowhere 2>/dev/full", "")]
    [InlineData("odhp emit job.json >&- 2>&- <&-", "")]
    [InlineData("odhp validate --format 2>&-", "")]
    public async Task Closed_and_full_streams_are_told_and_end_the_tool(string script, string error)
    {
        (await ShellAsync(script)).Should().Be(new Run(2, "", error));
    }

    [Fact]
    public async Task Link_that_leads_to_itself_is_told_as_such()
    {
        (await ShellAsync("ln -s b a; ln -s a b; odhp validate a")).Should().Be(new Run(2, "", "odhp: a: the link leads back to itself.\n"));
    }

    [Fact]
    public async Task Lost_errors_leave_the_output_alone()
    {
        (await ShellAsync("odhp validate job.json 2>&-")).Should().Be(new Run(0, "job.json: submittable\n", ""));
    }

    [Fact]
    public async Task Outputs_of_several_programs_follow_each_other()
    {
        (await ShellAsync("{ echo a; odhp validate job.json; echo b; odhp validate job.json; } > log; cat log")).Out.Should().Be("a\njob.json: submittable\nb\njob.json: submittable\n");
    }

    [Theory]
    [InlineData("init -o file --force")]
    [InlineData("schema -o file --force")]
    [InlineData("schedule job.json --svg file")]
    [InlineData("emit job.json --format json -o file --force")]
    public async Task File_stays_as_it_was_if_the_disk_is_full(string command)
    {
        folder.With("file", "what was there\n");

        // As if the disk were full: no file may grow. The runtime itself then has to do without one.
        var run = await ShellAsync($"trap '' XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; odhp {command} | cat; test -e file && cat file; ls -A");

        run.Out.Should().EndWith("what was there\nfile\njob.json\n");
        run.Error.Should().StartWith("odhp: file: ");
    }

    [Fact]
    public async Task Failed_command_leaves_nothing_behind()
    {
        var run = await ShellAsync("odhp init --data nowhere -o a; odhp emit nowhere -o b; odhp emit job.json --instance-type ml.c5.xlarge -o c; odhp schema -o no/where; odhp init -o d --tempate coco; ls -A");

        run.Out.Should().Be("job.json\n");
    }

    [Theory]
    [InlineData("odhp schedule job.json --svg job.json", "job.json is read")]
    [InlineData("odhp schedule job.json --svg ./sub/../job.json", "./sub/../job.json is read")]
    [InlineData("odhp schedule job.json --svg link.json", "link.json is read")]
    [InlineData("odhp emit link.json -o job.json --force", "job.json is read")]
    [InlineData("odhp emit job.json --context context.json -o context.json --force", "context.json is read")]
    [InlineData("odhp profile data.rec --svg data.rec", "data.rec is read")]
    [InlineData("odhp profile set --svg set/data.rec", "set/data.rec is read")]
    public async Task Input_is_not_overwritten(string command, string told)
    {
        var data = await File.ReadAllBytesAsync(Path.Combine(Machine.RepositoryRoot, "tests", "ObjectDetection.Hyperparameters.Datasets.Tests", "Cases", "recordio", "good.rec"), TestContext.Current.CancellationToken);
        folder.With("context.json", """{"instance_count": 1}""").With("data.rec", data);

        var run = await ShellAsync($"mkdir sub set; cp data.rec set; ln -s job.json link.json; sum job.json context.json data.rec set/data.rec > before; {command} >/dev/null; echo $?; sum job.json context.json data.rec set/data.rec | cmp - before");

        run.Out.Should().Be("2\n");
        run.Error.Should().StartWith($"odhp: {told} by the same command. Write to another file.\n");
    }

    [Fact]
    public async Task File_is_not_written_twice()
    {
        var cases = Path.Combine(Machine.RepositoryRoot, "tests", "ObjectDetection.Hyperparameters.Datasets.Tests", "Cases", "recordio", "good.rec");

        (await ShellAsync($"odhp profile '{cases}' --svg out --html ./out")).Error.Should().Be("odhp: ./out is written twice. Write to another file.\n");
    }

    [Fact]
    public async Task Links_modes_pipes_and_devices_are_kept()
    {
        var run = await ShellAsync(
            """
            echo old > file; chmod 640 file; ln -s file link
            odhp schema -o link --force; test -L link && stat -c '%a %F' file && head -c 1 file
            mkfifo pipe; cat pipe > got & odhp schema -o pipe; wait; head -c 1 got
            odhp schema -o /dev/stdout | head -c 1
            odhp schema -o - | head -c 1
            odhp schema -o /dev/null && test -c /dev/null && echo ok
            """);

        run.Should().Be(new Run(0, "640 regular file\n{{{{ok\n", ""));
    }

    [Fact]
    public async Task Nothing_that_a_terminal_obeys_is_printed_raw()
    {
        var text = JsonSerializer.Serialize(Evil);
        folder.With("evil.json", $$"""{"num_classes": 20, "num_training_samples": 16551, "freeze_layer_pattern": {{text}}, {{text}}: 1}""");
        folder.With("pattern.json", $$"""{"num_classes": 20, "num_training_samples": 16551, "freeze_layer_pattern": {{text}}}""");

        var run = await ShellAsync(
            $$"""
            name=$(printf '::error::\033]0;x\007\342\200\256b')
            cp evil.json "$name"
            for format in text github; do odhp validate evil.json pattern.json "$name" --format $format; done
            odhp validate "$name" "$name$name"; odhp emit "$name"; odhp emit pattern.json --format env; odhp emit pattern.json --format cli; odhp frozen pattern.json; odhp diff pattern.json job.json
            odhp explain "$name"; odhp validate "--$name"; odhp "$name"; odhp init --template "$name"; odhp profile "$name"; odhp validate job.json --context "$name"
            true
            """);

        foreach (var stream in (string[])[run.Out, run.Error])
        {
            stream.Should().NotBeEmpty().And.NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]").And.NotMatchRegex("(?m)^\\s*::error::").And.NotContain("%0A");
        }
    }

    [Fact]
    public async Task Terminal_keeps_its_modes()
    {
        Machine.Requires("script");
        string[] commands = ["--version", "schema", "explain", "validate job.json", "validate nowhere", "schedule job.json", "--help"];
        foreach (var command in commands)
        {
            var run = await Odhp.Other(folder, "script", [new("TERM", "xterm-256color"), new("NO_COLOR", "1")], "-qec", $"{Odhp.Dotnet} {Odhp.Path} {command}", "typescript");

            run.Out.Should().NotBeEmpty().And.NotContain("\u001b", command);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(39)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Tables_and_charts_fit_the_terminal_or_are_plain(int width)
    {
        Machine.Requires("script", "stty");
        var script = $"stty cols {width}; {Odhp.Dotnet} {Odhp.Path} explain; {Odhp.Dotnet} {Odhp.Path} schedule job.json";
        var run = await Odhp.Other(folder, "script", [new("TERM", "xterm-256color"), new("NO_COLOR", "1")], "-qec", script, "typescript");

        run.Out.Should().Contain("early_stopping_min_epochs").And.Contain("epoch");
        var lines = run.Out.Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        if (width >= 60)
        {
            lines.Should().OnlyContain(line => line.Length <= width || line.StartsWith("metrics:", StringComparison.Ordinal) || line.StartsWith("sgd,", StringComparison.Ordinal));
        }
        else
        {
            run.Out.Should().NotContain("╭──").And.NotContain("├──");
        }
    }

    [Theory]
    [InlineData("json", "\"file\":\"nowhere\",\"submittable\":false")]
    [InlineData("sarif", "\"ruleId\":\"ODH646\"")]
    [InlineData("github", "::error file=nowhere,title=ODH646::nowhere: file not found.")]
    public async Task Files_that_cannot_be_read_are_in_the_report(string format, string told)
    {
        var run = await Odhp.In(folder, "validate", "nowhere", "job.json", "--format", format);

        run.ExitCode.Should().Be(2);
        run.Out.Should().Contain(told);
        run.Error.Should().Be("odhp: nowhere: file not found.\n");
    }

    [Fact]
    public async Task Names_that_look_escaped_are_themselves_in_SARIF()
    {
        var name = folder.PathOf("%41.json");
        folder.With("%41.json", "{}");

        var run = await Odhp.In(folder, "validate", name, "--format", "sarif");

        var uri = JsonDocument.Parse(run.Out).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
        new Uri(uri!).LocalPath.Should().Be(name);
    }

    [Fact]
    public async Task Document_that_is_read_as_lines_gets_a_hint()
    {
        folder.With("indented.json", "{\n  \"num_classes\": 20,\n  \"num_training_samples\": 16551\n}\n");

        (await Odhp.In(folder, "validate", "--lines", "indented.json")).Error.Should().Be("odhp: indented.json looks like a document of several lines. Leave out --lines.\n");
    }

    [Fact]
    public async Task Emit_refuses_what_validate_refuses()
    {
        folder.With("warned.json", """{"num_classes": 20, "num_training_samples": 16551, "optimizer": "adam", "momentum": 0.5}""");
        string[][] options = [["--warnings-as-errors"], ["--instance-type", "ml.c5.xlarge"], ["--instance-count", "0"]];
        foreach (var command in (string[])["validate", "emit", "schedule", "frozen"])
        {
            foreach (var option in options)
            {
                (await Odhp.In(folder, [command, "warned.json", .. option])).ExitCode.Should().NotBe(0, $"{command} {option[0]}");
            }

            (await Odhp.In(folder, [command, "warned.json"])).ExitCode.Should().Be(0, command);
        }
    }

    [Fact]
    public async Task Help_and_version_are_commands_too()
    {
        (await Odhp.In(folder, "help", "validate")).Should().Be(await Odhp.In(folder, "validate", "--help"));
        (await Odhp.In(folder, "help")).Should().Be(await Odhp.In(folder, "--help"));
        (await Odhp.In(folder, "help", "valdate")).Error.Should().StartWith("odhp: 'valdate' is not a command. Did you mean validate?\n");
        (await Odhp.In(folder, "version")).Should().Be(await Odhp.In(folder, "--version"));
    }

    [Theory]
    [InlineData("report", "review.schema.json")]
    [InlineData("dataset", "dataset.schema.json")]
    [InlineData("log", "log.schema.json")]
    public async Task Schema_of_each_report_is_printed(string name, string file)
    {
        var published = await File.ReadAllTextAsync(Path.Combine(Machine.RepositoryRoot, "docs", file), TestContext.Current.CancellationToken);

        (await Odhp.In(folder, "schema", "--of", name)).Out.Should().Be(published.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    [Fact]
    public async Task Schedule_of_any_number_of_epochs_is_short()
    {
        folder.With("long.json", """{"num_classes": 20, "num_training_samples": 16551, "epochs": 2147483647, "lr_scheduler_step": [10]}""");

        var run = await Odhp.In(folder, "schedule", "long.json", "--format", "json");

        run.ExitCode.Should().Be(0);
        run.Out.Length.Should().BeLessThan(1000);
    }

    [Fact]
    public async Task Samples_and_findings_are_not_one_document()
    {
        (await Odhp.In(folder, "tuning", "space.json", "--samples", "3", "--format", "json")).Error.Should().StartWith("odhp: --samples prints configurations and --format json findings. Specify one of them.\n");
    }

    private Task<Run> ShellAsync(string script)
    {
        Machine.Requires("sh");
        return Odhp.Other(folder, "/bin/sh", [], "-c", $"odhp() {{ '{Odhp.Dotnet}' '{Odhp.Path}' \"$@\"; }}\n{script}");
    }
}
