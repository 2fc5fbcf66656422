using System.Text;
using System.Text.Json;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ValidateTests
{
    private const string Wrong = """
        {
          "num_classes": 20,
          "num_training_samples": "16551",
          "learning_rate": 1.5,
          "lr_scheduler_step": [20, 10],
          "learning_rat": 3,
          "optimizer": "adam", "momentum": 0.5
        }
        """;

    [Fact]
    public async Task Json_tells_everything_of_every_file_in_order()
    {
        using var folder = new Folder().With("wrong.json", Wrong).With("right.json", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "wrong.json", "right.json", "--format", "json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        var files = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().ToArray();
        files.Select(file => file.GetProperty("file").GetString()).Should().Equal("wrong.json", "right.json");
        files.Select(file => file.GetProperty("submittable").GetBoolean()).Should().Equal(false, true);
        files[1].GetProperty("findings").GetArrayLength().Should().Be(0);
        var findings = files[0].GetProperty("findings").EnumerateArray().ToArray();
        findings.Select(finding => finding.GetProperty("code").GetString()).Should().Equal("ODH102", "ODH201", "ODH402", "ODH305");
        findings[0].ToString().Should().Be(
            """
            {"severity":"error","code":"ODH102","names":["learning_rate"],"value":1.5,"message":"learning_rate must be a number in (0, 1], but was 1.5.","suggestion":null,"source":"documentation","url":"https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html","line":4,"column":20,"path":"$.learning_rate"}
            """.Trim());
        findings[1].GetProperty("value").ToString().Should().Be("[20,10]");
        findings[1].GetProperty("suggestion").GetString().Should().Be("10,20");
        findings[2].GetProperty("suggestion").GetString().Should().Be("learning_rate");
        findings[3].GetProperty("severity").GetString().Should().Be("warning");
        findings[3].GetProperty("names").EnumerateArray().Select(name => name.GetString()).Should().Equal("momentum", "optimizer");
    }

    [Fact]
    public async Task Text_shows_each_finding_in_its_line()
    {
        using var folder = new Folder().With("wrong.json", Wrong);

        var run = await Odhp.In(folder, "validate", "wrong.json");

        run.ExitCode.Should().Be(1);
        run.Out.Should().Be(
            """
            wrong.json: not submittable, 3 errors, 1 warning

            wrong.json:4:20: error: ODH102: learning_rate must be a number in (0, 1], but was 1.5.
              4 |   "learning_rate": 1.5,
                |                    ^^^
              https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html

            wrong.json:5:24: error: ODH201: lr_scheduler_step must be in strictly increasing order, but was '20,10'.
              5 |   "lr_scheduler_step": [20, 10],
                |                        ^^^^^^^^
              help: did you mean 10,20?
              https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py

            wrong.json:6:3: error: ODH402: 'learning_rat' is not a hyperparameter of Object Detection.
              6 |   "learning_rat": 3,
                |   ^^^^^^^^^^^^^^
              help: did you mean learning_rate?
              https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44

            wrong.json:7:36: warning: ODH305: momentum 0.5 is ignored with optimizer adam: only sgd uses it. Remove it or choose another optimizer.
              7 |   "optimizer": "adam", "momentum": 0.5
                |                                    ^^^
              https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html

            Add --fix to apply 1 suggestion.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Warnings_count_as_errors_only_when_asked_for()
    {
        using var folder = new Folder().With("warned.json", """{"num_classes": 2, "num_training_samples": 500, "optimizer": "adam", "momentum": 0.5}""");

        var lenient = await Odhp.In(folder, "validate", "warned.json");
        var strict = await Odhp.In(folder, "validate", "warned.json", "--warnings-as-errors", "--format", "json");

        lenient.ExitCode.Should().Be(0);
        lenient.Out.Should().StartWith("warned.json: submittable, 1 warning\n");
        strict.ExitCode.Should().Be(1);
        strict.Out.Should().Contain("\"submittable\":false").And.Contain("\"severity\":\"warning\"");
    }

    [Fact]
    public async Task Map_is_a_document_and_may_come_from_standard_input()
    {
        using var folder = new Folder();

        var run = await Odhp.Fed(folder, """{"num_classes": "2", "num_training_samples": "500", "use_pretrained_model": "1", "_tuning_objective_metric": ""}""", "validate", "-", "--format", "json");

        run.Should().Be(new Run(0, "[\n{\"file\":\"-\",\"form\":\"hyperparameters\",\"job_path\":\"$\",\"submittable\":true,\"context\":{},\"runtime_only\":[],\"findings\":[]}\n]\n", ""));
    }

    [Fact]
    public async Task Options_override_the_context_file()
    {
        using var folder = new Folder()
            .With("job.json", Folder.Flawless)
            .With("context.json", """
                {"instance_type": "ml.c5.xlarge", "instance_count": 1, "dataset": {"samples": 16551, "classes": 20, "max_objects_per_image": 100,
                "validation_max_objects_per_image": null}, "base_model": {"base_network": "resnet-50", "num_classes": "20", "image_shape": 300}}
                """);

        var file = await Odhp.In(folder, "validate", "job.json", "--context", "context.json", "--format", "json");
        var options = await Odhp.In(folder, "validate", "job.json", "--context", "context.json", "--instance-type", "ml.p3.2xlarge", "--format", "json");

        file.ExitCode.Should().Be(1);
        file.Out.Should().Contain("ml.c5.xlarge").And.Contain("label_width");
        options.Out.Should().NotContain("ml.c5.xlarge").And.Contain("label_width");
    }

    [Fact]
    public async Task Context_that_cannot_be_read_is_refused_with_its_places()
    {
        using var folder = new Folder().With("job.json", Folder.Flawless).With("context.json", "{\"instance_cout\": 1,\n \"dataset\": {\"samples\": -1}, \"base_model\": 3}");

        var run = await Odhp.In(folder, "validate", "job.json", "--context", "context.json");

        run.Should().Be(new Run(
            2,
            "",
            """
            odhp: context.json:1:2: 'instance_cout' is not a member of the context. Use instance_type, instance_count, dataset or base_model. Did you mean instance_count?
            odhp: context.json:2:25: samples must be a whole number of at least 0, but was the number -1.
            odhp: context.json:2:44: base_model must be an object, but was the number 3.

            """.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task File_that_cannot_be_used_does_not_hide_the_others()
    {
        using var folder = new Folder().With("job.json", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "nowhere.json", ".", "job.json", "-", "-");

        run.ExitCode.Should().Be(2);
        run.Out.Should().StartWith("job.json: submittable\n-: not submittable, 1 error\n");
        run.Error.Should().Be("odhp: nowhere.json: file not found.\nodhp: .: is a directory.\nodhp: Standard input (-) can be read only once.\n");
    }

    [Fact]
    public async Task Broken_files_are_told_of_with_a_place()
    {
        using var folder = new Folder()
            .With("empty.json", "")
            .With("nul.json", [0, 0, 0])
            .With("latin.json", [.. "{\"num_classes\": \"é"u8[..17], 0xE9, .. "\"}"u8])
            .With("utf16.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Folder.Flawless)])
            .With("array.json", "[1]")
            .With("cut.json", "{\"num_classes\": 2,")
            .With("marked.json", "\uFEFF" + Folder.Flawless.Replace(",", ",\r\n", StringComparison.Ordinal))
            .With("huge.json", "{\"num_classes\": \"" + new string('9', 17 * 1024 * 1024) + "\"}");

        var run = await Odhp.In(
            folder, "validate", "empty.json", "nul.json", "latin.json", "utf16.json", "array.json", "cut.json", "marked.json", "huge.json", "--format", "json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        var codes = JsonDocument.Parse(run.Out).RootElement.EnumerateArray()
            .ToDictionary(file => file.GetProperty("file").GetString()!, file => string.Join(' ', file.GetProperty("findings").EnumerateArray().Select(finding =>
                $"{finding.GetProperty("code")}@{finding.GetProperty("line")}:{finding.GetProperty("column")}")));
        codes.Should().Equal(new Dictionary<string, string>
        {
            ["empty.json"] = "ODH451@1:1",
            ["nul.json"] = "ODH451@1:1",
            ["latin.json"] = "ODH454@1:18",
            ["utf16.json"] = "ODH454@1:1",
            ["array.json"] = "ODH801@1:1",
            ["cut.json"] = "ODH451@1:19",
            ["marked.json"] = "",
            ["huge.json"] = "ODH456@1:1",
        });
    }

    [Fact]
    public async Task GitHub_gets_commands_that_are_escaped()
    {
        using var folder = new Folder().With("a,b%.json", Wrong.Replace("1.5", "\"1.5%\"", StringComparison.Ordinal)).With("right.json", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "a,b%.json", "right.json", "--format", "github", "--instance-type", "ml.p3.2xlarg");

        run.ExitCode.Should().Be(1);
        var lines = run.Out.TrimEnd().Split('\n');
        lines[0].Should().StartWith("::error file=a%2Cb%25.json,line=4,col=20,title=ODH4").And.Contain("'1.5%25'");
        lines.Should().AllSatisfy(line => line.Should().MatchRegex("^::(error|warning|notice) file=[^:,]+(,line=[0-9]+,col=[0-9]+)?,title=ODH[0-9]{3}::."));
        lines[^1].Should().Contain("file=right.json,title=").And.Contain("ml.p3.2xlarge");
    }

    [Fact]
    public async Task Sarif_has_one_run_with_rules_and_places()
    {
        using var folder = new Folder().With("ä b.json", Wrong).With("right.json", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "ä b.json", "right.json", folder.PathOf("ä b.json"), "--format", "sarif");

        var log = JsonDocument.Parse(run.Out).RootElement;
        log.GetProperty("version").GetString().Should().Be("2.1.0");
        var only = log.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;
        var rules = only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var results = only.GetProperty("results").EnumerateArray().ToArray();
        results.Should().HaveCount(8);
        results.Should().AllSatisfy(result =>
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be(result.GetProperty("ruleId").GetString()));
        rules.Should().AllSatisfy(rule => Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute).Should().BeTrue());
        results.Select(result => result.GetProperty("level").GetString()).Distinct().Should().Equal("error", "warning");
        var places = results.Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation")).ToArray();
        places[0].ToString().Should().Be("""{"artifactLocation":{"uri":"%C3%A4%20b.json"},"region":{"startLine":4,"startColumn":20,"endColumn":23}}""");
        results[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements").ToString()
            .Should().Be("""[{"deletedRegion":{"startLine":5,"startColumn":24,"endColumn":32},"insertedContent":{"text":"[10, 20]"}}]""");
        results[0].TryGetProperty("fixes", out _).Should().BeFalse();
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Support", "sarif-2.1.0.json"), TestContext.Current.CancellationToken);
        schema.Validate(run.Out).Should().BeEmpty();
        schema.Validate(run.Out.Replace("startColumn", "startColum", StringComparison.Ordinal)).Should().NotBeEmpty();
        places[^1].GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(new Uri(folder.PathOf("ä b.json")).AbsoluteUri);
    }
}
