using System.Text;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

/// <summary><c>odhp validate --fix</c>.</summary>
public sealed class FixTests
{
    private const string Wrong =
        """
        {
          // from the old job
          "num_classes": 20,
          "num_training_samples": 16551,
          "lr_scheduler_step": [20, 10],
          "base_network": "ResNet_50",
          "epoch": 30,
        }

        """;

    [Fact]
    public async Task Applies_what_is_safe_and_shows_it_as_a_diff()
    {
        using var folder = new Folder().With("job.json", Wrong.ReplaceLineEndings("\n"));

        var run = await Odhp.In(folder, "validate", "job.json", "--fix");

        run.ExitCode.Should().Be(0);
        run.Out.Should().Be(
            """
            --- job.json
            +++ job.json
            @@ -2,7 +2,7 @@
               // from the old job
               "num_classes": 20,
               "num_training_samples": 16551,
            -  "lr_scheduler_step": [20, 10],
            -  "base_network": "ResNet_50",
            -  "epoch": 30,
            +  "lr_scheduler_step": [10, 20],
            +  "base_network": "resnet-50",
            +  "epochs": 30,
             }
            job.json: submittable

            """.ReplaceLineEndings("\n"));
        folder.Read("job.json").Should().Be(Wrong.ReplaceLineEndings("\n").Replace("[20, 10]", "[10, 20]").Replace("ResNet_50", "resnet-50").Replace("epoch\"", "epochs\""));
    }

    [Theory]
    [InlineData("""{"num_classes":"20.0","num_training_samples":" 500","use_pretrained_model":"True","learning_rate":"0,01","lr_scheduler_step":"20,10"}""",
        """{"num_classes":"20","num_training_samples":"500","use_pretrained_model":"1","learning_rate":"0.01","lr_scheduler_step":"10,20"}""")]
    [InlineData("""{"num_classes":"20","num_training_samples":"500","lr_scheduler_step":"20, 10"}""", """{"num_classes":"20","num_training_samples":"500","lr_scheduler_step":"10,20"}""")]
    [InlineData("""{"num_classes": 20, "num_training_samples": 500, "lr_scheduler_step": [20,10], "early_stopping": 1}""",
        """{"num_classes": 20, "num_training_samples": 500, "lr_scheduler_step": [10,20], "early_stopping": true}""")]
    [InlineData("""{"HyperParameters": {"num_classes": "2", "num_training_samples": "500", "optimzer" : "sgd"}}""",
        """{"HyperParameters": {"num_classes": "2", "num_training_samples": "500", "optimizer" : "sgd"}}""")]
    [InlineData("\uFEFF{\r\n\"num_classes\": 2,\r\n/* \u00E4 \U0001F600 */ \"num_training_sample\": 500 }\r\n", "\uFEFF{\r\n\"num_classes\": 2,\r\n/* \u00E4 \U0001F600 */ \"num_training_samples\": 500 }\r\n")]
    [InlineData("""{"\u006eum_class": 2, "num_training_samples": 500}""", """{"num_classes": 2, "num_training_samples": 500}""")]
    [InlineData("""{"hyperparameters": {"num_class": 2, "num_training_samples": 500}, "contxt": {"instance_count": 1}}""",
        """{"hyperparameters": {"num_classes": 2, "num_training_samples": 500}, "context": {"instance_count": 1}}""")]
    [InlineData("""[{"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epoch": "3"}}, {"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epochs": "3"}}]""",
        """[{"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epochs": "3"}}, {"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epochs": "3"}}]""")]
    [InlineData("""[{"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epoch": "3", "epochs": "4"}}, {"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epoch": "3"}}]""",
        """[{"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epoch": "3", "epochs": "4"}}, {"HyperParameters": {"num_classes": "2", "num_training_samples": "5", "epochs": "3"}}]""")]
    [InlineData("""{"base": {"num_classes": 2, "num_training_samples": 5}, "ranges": {"mini_batch_size": {"min": "8.0", "max": 9, "scale": "linear"}, "optimizer": ["SGD", "adamm"]}, "strategy": "bayesian"}""",
        """{"base": {"num_classes": 2, "num_training_samples": 5}, "ranges": {"mini_batch_size": {"min": "8", "max": 9, "scale": "Linear"}, "optimizer": ["sgd", "adamm"]}, "strategy": "Bayesian"}""")]
    [InlineData("""{"StaticHyperParameters": {"num_classes": "2", "num_training_samples": "5"}, "ParameterRanges": {"IntegerParameterRanges": [{"Name": "mini_batch_siz", "MinValue": "8.0", "MaxValue": "9"}]}}""",
        """{"StaticHyperParameters": {"num_classes": "2", "num_training_samples": "5"}, "ParameterRanges": {"IntegerParameterRanges": [{"Name": "mini_batch_siz", "MinValue": "8.0", "MaxValue": "9"}]}}""")]
    [InlineData("HyperParameters:\n  num_classes: '2'\n  num_training_samples: '5'\n  early_stopping: yes # not long\n", "HyperParameters:\n  num_classes: '2'\n  num_training_samples: '5'\n  early_stopping: 'True' # not long\n")]
    [InlineData("""{"num_classes": "2", "num_training_samples": "500", "epoch": "30.0"}""", """{"num_classes": "2", "num_training_samples": "500", "epochs": "30"}""")]
    public async Task Changes_nothing_but_what_is_meant(string before, string after)
    {
        using var folder = new Folder().With("job.json", before);

        await Odhp.In(folder, "validate", "job.json", "--fix");

        Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.PathOf("job.json"), TestContext.Current.CancellationToken)).Should().Be(after);
    }

    [Fact]
    public async Task Keeps_the_style_of_yaml()
    {
        const string Template =
            """
            Resources:
              Job:
                Type: AWS::SageMaker::TrainingJob
                Properties:
                  # our job
                  HyperParameters:
                    num_classes: '20.0'
                    num_training_sample: "16551"   # all
                    use_pretrained_model: true
                    learning_rate: 0,01
                    momentum: 0.9 # as before

            """;
        using var folder = new Folder().With("template.yaml", Template);

        await Odhp.In(folder, "validate", "template.yaml", "--fix");

        folder.Read("template.yaml").Should().Be(Template.Replace("20.0", "20").Replace("_sample:", "_samples:").Replace("true", "1").Replace("0,01", "'0.01'"));
    }

    [Theory]
    [InlineData("""{"num_classes": 2, "num_training_samples": 500, "epoch": 30, "epochs": 40}""")]
    [InlineData("""{"num_classes": 2, "num_training_samples": 500, "epochss": 30, "epoch": 40}""")]
    [InlineData("""{"num_classes": 2, "num_training_samples": 500, "optimizer": "adamm"}""")]
    [InlineData("""{"num_classes": 2, "num_training_samples": 500, "learning_rate": 5}""")]
    [InlineData("""{"num_classes": "2", "num_training_samples": "500" """)]
    [InlineData("""{"num_classes": "2", "num_training_samples": "500", "epoch": "30", "epochs": "40", "epochs": "50"}""")]
    [InlineData("""[{"num_classes": "2", "num_training_samples": "5", "epochs": "1", "epochs": "2"}, {"num_classes": "2", "num_training_samples": "5", "epoch": "3", "epochs": "4"}]""")]
    [InlineData("HyperParameters:\n  num_classes: \"2\"\n  num_training_samples: \"500\"\n  optimizer: SGD#x\n")]
    [InlineData("HyperParameters:\n  num_classes: \"2\"\n  num_training_samples: \"500\"\n  optimizer: SGD\n    x\n")]
    [InlineData(Folder.Flawless)]
    public async Task Leaves_alone_what_could_lose_or_change_a_value(string document)
    {
        using var folder = new Folder().With("job.json", document);

        var run = await Odhp.In(folder, "validate", "job.json", "--fix");

        folder.Read("job.json").Should().Be(document);
        run.Out.Should().StartWith("job.json: ").And.NotContain("--fix");
        (await Odhp.In(folder, "validate", "job.json")).Out.Should().NotContain("--fix");
        (await Odhp.In(folder, "validate", "job.json", "--format", "sarif")).Out.Should().NotContain("\"fixes\"");
    }

    [Theory]
    [InlineData("job.json")]
    [InlineData("./link.json")]
    public async Task Refuses_to_write_the_report_into_a_file_before_it_changes_one(string output)
    {
        using var folder = new Folder().With("job.json", Wrong).With("other.json", Wrong);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.PathOf("link.json"), "job.json");
        }

        var run = await Odhp.In(folder, "validate", "other.json", "job.json", "--fix", "-o", output, "--force");

        run.ExitCode.Should().Be(2);
        folder.Read("job.json").Should().Be(Wrong);
        folder.Read("other.json").Should().Be(Wrong);
    }

    [Fact]
    public async Task Changes_nothing_that_it_cannot_show()
    {
        Machine.Requires("bash", "/dev/full");
        using var folder = new Folder().With("job.json", Wrong).With("other.json", Wrong);

        var run = await Odhp.Other(folder, "bash", [], "-c", $"'{Odhp.Dotnet}' '{Odhp.Path}' validate --fix job.json other.json > /dev/full");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("odhp: standard output: the disk is full.\n");
        folder.Read("job.json").Should().Be(Wrong);
        folder.Read("other.json").Should().Be(Wrong);
    }

    [Fact]
    public async Task Shows_tabs_as_they_are_and_an_end_without_a_line_feed()
    {
        using var folder = new Folder().With("job.json", "{\r\n\t\"num_classes\": 2,\r\n\t\"num_training_sample\":\t500\r\n}");

        var run = await Odhp.In(folder, "validate", "job.json", "--fix");

        run.Out.Should().Contain(" \t\"num_classes\": 2,\n-\t\"num_training_sample\":\t500\n+\t\"num_training_samples\":\t500\n }\n\\ No newline at end of file\njob.json: ");
    }

    [Fact]
    public async Task Dry_run_shows_the_diff_and_changes_nothing()
    {
        using var folder = new Folder().With("job.json", Wrong);

        var run = await Odhp.In(folder, "validate", "job.json", "--fix", "--dry-run");

        run.ExitCode.Should().Be(1);
        run.Out.Should().Contain("+  \"epochs\": 30,\n").And.Contain("job.json: not submittable, 3 errors");
        folder.Read("job.json").Should().Be(Wrong);
    }

    [Fact]
    public async Task Programs_get_their_report_alone_and_the_diff_is_on_standard_error()
    {
        using var folder = new Folder().With("job.json", Wrong).With("other.json", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "job.json", "other.json", "--fix", "--format", "json");

        run.Out.Should().StartWith("[\n{\"file\":\"job.json\"").And.NotContain("ODH402");
        run.Error.Should().StartWith("--- job.json\n+++ job.json\n");
    }

    [Fact]
    public async Task Text_offers_it()
    {
        using var folder = new Folder().With("job.json", Wrong);

        (await Odhp.In(folder, "validate", "job.json")).Out.Should().EndWith("\nAdd --fix to apply 3 suggestions.\n");
    }

    [Theory]
    [InlineData("odhp: --fix changes files, but - is standard input.\n", "--fix", "-")]
    [InlineData("odhp: --fix does not work with --lines.\n", "--fix", "--lines", "job.json")]
    [InlineData("odhp: --dry-run needs --fix.\n", "--dry-run", "job.json")]
    public async Task Says_where_it_does_not_work(string complaint, params string[] arguments)
    {
        using var folder = new Folder().With("job.json", Wrong);

        var run = await Odhp.In(folder, ["validate", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith(complaint);
        folder.Read("job.json").Should().Be(Wrong);
    }

    [Fact]
    public async Task Follows_links_and_keeps_the_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has neither");
            return;
        }

        using var folder = new Folder().With("real.json", Wrong);
        File.CreateSymbolicLink(folder.PathOf("job.json"), "real.json");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(folder.PathOf("real.json"), Mode);

        await Odhp.In(folder, "validate", "job.json", "--fix");

        new FileInfo(folder.PathOf("job.json")).LinkTarget.Should().Be("real.json");
        folder.Read("real.json").Should().Contain("\"epochs\"");
        File.GetUnixFileMode(folder.PathOf("real.json")).Should().Be(Mode);
        Directory.GetFiles(folder.Path).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("mkfifo pipe; (cat job.json > pipe &); odhp validate --fix pipe", "pipe")]
    [InlineData("odhp validate --fix <(cat job.json)", "/dev/fd/")]
    public async Task Pipes_are_not_changed(string command, string named)
    {
        Machine.Requires("bash", "mkfifo");
        using var folder = new Folder().With("job.json", Wrong);

        var run = await Odhp.Other(folder, "bash", [], "-c", $"odhp() {{ '{Odhp.Dotnet}' '{Odhp.Path}' \"$@\"; }}; {command}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"odhp: {named}").And.EndWith(" is not a regular file, so it cannot be changed.\n");
    }
}
