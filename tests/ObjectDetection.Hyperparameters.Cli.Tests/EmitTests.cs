using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class EmitTests
{
    private const string Pattern = """^(conv1_|it's "x"\\d+,=[a-z]).*""";
    private const string Frozen = """{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [10, 20], "freeze_layer_pattern": "^(conv1_|it's \"x\"\\\\d+,=[a-z]).*"}""";

    [Fact]
    public async Task Json_is_the_exact_map()
    {
        using var folder = new Folder().With("job.json", """{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [10, 20], "learning_rate": 1e-5, "kv_store": "dist_sync"}""");

        var run = await Odhp.In(folder, "emit", "job.json");

        run.Should().Be(new Run(
            0,
            """
            {
              "num_classes": "20",
              "num_training_samples": "16551",
              "base_network": "vgg-16",
              "early_stopping": "False",
              "early_stopping_min_epochs": "10",
              "early_stopping_patience": "5",
              "early_stopping_tolerance": "0.0",
              "image_shape": "300",
              "epochs": "30",
              "kv_store": "dist_sync",
              "label_width": "350",
              "learning_rate": "0.00001",
              "lr_scheduler_factor": "0.1",
              "lr_scheduler_step": "10,20",
              "mini_batch_size": "32",
              "momentum": "0.9",
              "nms_threshold": "0.45",
              "optimizer": "sgd",
              "overlap_threshold": "0.5",
              "use_pretrained_model": "1",
              "weight_decay": "0.0005"
            }

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task All_adds_what_is_empty_and_reads_back_alike()
    {
        using var folder = new Folder().With("job.json", Folder.Flawless);

        var exact = await Odhp.In(folder, "emit", "job.json");
        var all = await Odhp.In(folder, "emit", "job.json", "--all");
        var again = await Odhp.Fed(folder, all.Out, "emit", "-");

        var names = Names(all.Out);
        names.Except(Names(exact.Out)).Should().Equal("freeze_layer_pattern", "lr_scheduler_step");
        again.Out.Should().Be(exact.Out);
    }

    [Fact]
    public async Task CSharp_is_the_record_without_defaults()
    {
        using var folder = new Folder().With("job.json", """{"num_classes": "20", "num_training_samples": "16551", "optimizer": "adam", "lr_scheduler_step": "10,20", "freeze_layer_pattern": "^(conv1_|\\d).*", "kv_store": "dist_sync", "early_stopping": "False"}""");

        var run = await Odhp.In(folder, "emit", "job.json", "--format", "csharp");

        run.Out.Should().Be(
            """
            using ObjectDetection.Hyperparameters;

            var job = new ObjectDetectionHyperparameters
            {
                NumClasses = 20,
                NumTrainingSamples = 16551,
                FreezeLayerPattern = "^(conv1_|\\d).*",
                KvStore = KvStore.DistSync,
                LrSchedulerStep = [10, 20],
                Optimizer = Optimizer.Adam,
            };

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_not_submittable_leaves_standard_output_empty()
    {
        using var folder = new Folder().With("wrong.json", """{"num_classes": 20, "learning_rate": 2}""").With("broken.json", "{");

        var wrong = await Odhp.In(folder, "emit", "wrong.json");
        var broken = await Odhp.In(folder, "emit", "broken.json", "--format", "env");
        var missing = await Odhp.In(folder, "emit", "nowhere.json");

        (wrong.ExitCode, wrong.Out).Should().Be((1, ""));
        wrong.Error.Should().Contain("ODH102").And.Contain("num_training_samples");
        (broken.ExitCode, broken.Out).Should().Be((1, ""));
        missing.Should().Be(new Run(2, "", "odhp: nowhere.json: file not found.\n"));
    }

    [Fact]
    public async Task Environment_is_read_back_by_a_shell()
    {
        Machine.Requires("bash");
        using var folder = new Folder().With("job.json", Frozen);
        var run = await Odhp.In(folder, "emit", "job.json", "--format", "env");
        folder.With("job.env", run.Out);

        var shell = await Odhp.Other(folder, "bash", [], "-c", "set -a; . ./job.env; printf '%s\\n' \"$SM_HP_FREEZE_LAYER_PATTERN\" \"$SM_HP_LR_SCHEDULER_STEP\"");

        run.Out.Should().StartWith("SM_HP_NUM_CLASSES=20\nSM_HP_NUM_TRAINING_SAMPLES=16551\n");
        shell.Out.Should().Be($"{Pattern}\n10,20\n");
    }

    [Fact]
    public async Task Shorthand_is_one_line_with_quotes_where_they_are_needed()
    {
        using var folder = new Folder().With("job.json", Frozen);

        var run = await Odhp.In(folder, "emit", "job.json", "--format", "cli");

        run.Out.Should().StartWith("num_classes=20,num_training_samples=16551,base_network=vgg-16,").And.EndWith(",weight_decay=0.0005\n")
            .And.Contain(",lr_scheduler_step=\"10,20\",").And.Contain("""freeze_layer_pattern="^(conv1_|it's \"x\"\\\\d+,=[a-z]).*",""");
    }

    private static IEnumerable<string> Names(string map) => JsonDocument.Parse(map).RootElement.EnumerateObject().Select(entry => entry.Name);
}
