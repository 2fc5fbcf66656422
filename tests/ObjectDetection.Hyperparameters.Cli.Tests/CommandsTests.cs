using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class CommandsTests
{
    [Fact]
    public async Task Diff_compares_values_and_not_their_spelling()
    {
        using var folder = new Folder()
            .With("typed.json", """{"num_classes": 20, "num_training_samples": 500, "early_stopping": true, "lr_scheduler_step": [10], "learning_rate": 0.5, "kv_store": "dist_sync"}""")
            .With("map.json", """{"num_classes": "20", "num_training_samples": "500", "early_stopping": "true", "lr_scheduler_step": "10,20", "learning_rate": "5", "epochs": "30"}""")
            .With("broken.json", "{\"num_classes\": \"x\"}");

        var text = await Odhp.In(folder, "diff", "typed.json", "map.json");
        var json = await Odhp.In(folder, "diff", "typed.json", "map.json", "--format", "json");
        var same = await Odhp.In(folder, "diff", "typed.json", "typed.json", "--format", "json");
        var broken = await Odhp.In(folder, "diff", "broken.json", "typed.json");

        text.Should().Be(new Run(0, "Name              A         B\nkv_store          dist_sync (not set)\nlearning_rate     0.5       5.0\nlr_scheduler_step 10        10,20\n", ""));
        JsonSerializer.Serialize(JsonDocument.Parse(json.Out)).Should().Be(
            """{"differences":[{"name":"kv_store","left":"dist_sync","right":null},{"name":"learning_rate","left":0.5,"right":5},{"name":"lr_scheduler_step","left":[10],"right":[10,20]}]}""");
        JsonSerializer.Serialize(JsonDocument.Parse(same.Out)).Should().Be("""{"differences":[]}""");
        (broken.ExitCode, broken.Out).Should().Be((1, ""));
        broken.Error.Should().Contain("broken.json:1:17: ");
    }

    [Fact]
    public async Task Label_width_is_computed()
    {
        using var folder = new Folder();

        var json = await Odhp.In(folder, "label-width", "--objects", "10", "--format", "json");
        var text = await Odhp.In(folder, "label-width", "--objects", "0");
        var negative = await Odhp.In(folder, "label-width", "--objects", "-1");
        var nothing = await Odhp.In(folder, "label-width");

        JsonSerializer.Serialize(JsonDocument.Parse(json.Out)).Should().Be("""{"label_width":52,"recommended":60,"capacity":11}""");
        text.Should().Be(new Run(0, "minimum      2\nrecommended  10, enough for 1 object in an image\n", ""));
        foreach (var run in (Run[])[negative, nothing])
        {
            (run.ExitCode, run.Out).Should().Be((2, ""));
            run.Error.Should().StartWith("odhp: ").And.EndWith("Run 'odhp label-width --help' for help.\n");
        }
    }

    [Fact]
    public async Task Schedule_is_told_as_table_chart_and_json()
    {
        using var folder = new Folder().With(
            "job.json",
            """{"num_classes": 20, "num_training_samples": 16551, "base_network": "resnet-50", "epochs": 5, "lr_scheduler_step": [3, 6], "mini_batch_size": 16, "early_stopping": true, "early_stopping_min_epochs": 2, "early_stopping_patience": 2}""");

        var text = await Odhp.In(folder, "schedule", "job.json", "--svg", "schedule.svg");
        var json = await Odhp.In(folder, "schedule", "job.json", "--format", "json");

        text.ExitCode.Should().Be(0, text.Error);
        text.Out.Should().StartWith(
            """
            sgd, 5 epochs of 1034 updates, learning rate 0.001 to 0.0001
            Step 6 is never reached.
            Early stopping can end training after epoch 2 at the earliest.

            Epochs Learning rate First update
            1-3    0.001         1
            4-5    0.0001        3103


            """.ReplaceLineEndings("\n")).And.Contain(" 0.001 |-----");
        JsonSerializer.Serialize(JsonDocument.Parse(json.Out)).Should().Be(
            """{"epochs":5,"updates_per_epoch":1034,"initial_rate":0.001,"changes":[{"epoch":3,"update":3103,"from":0.001,"to":0.0001}]}""");
        var svg = System.Xml.Linq.XDocument.Parse(folder.Read("schedule.svg"));
        svg.Root!.Name.LocalName.Should().Be("svg");
        var words = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        words.Should().Contain(["Learning rate by epoch", "completed epochs", "learning rate (log scale)", "0.001", "0.0001", "epoch 3", "update 3103", "early stopping possible", "Step 6 is never reached."]);
    }

    [Fact]
    public async Task Schedule_of_what_is_not_submittable_is_refused()
    {
        using var folder = new Folder().With("wrong.json", """{"num_classes": 20, "num_training_samples": 16551, "epochs": 0}""").With("job.json", Folder.Flawless);

        var wrong = await Odhp.In(folder, "schedule", "wrong.json", "--format", "json");
        var nowhere = await Odhp.In(folder, "schedule", "job.json", "--svg", "no/where.svg");

        (wrong.ExitCode, wrong.Out).Should().Be((1, ""));
        wrong.Error.Should().Contain("ODH101");
        nowhere.Should().Be(new Run(2, "", "odhp: no/where.svg: directory not found.\n"));
    }

    [Fact]
    public async Task Frozen_parameters_are_listed()
    {
        using var folder = new Folder()
            .With("job.json", """{"num_classes": 20, "num_training_samples": 16551, "freeze_layer_pattern": "^(conv1_|conv2_).*"}""")
            .With("none.json", Folder.Flawless)
            .With("wrong.json", """{"num_classes": 20, "num_training_samples": 16551, "freeze_layer_pattern": "("}""");

        var text = await Odhp.In(folder, "frozen", "job.json");
        var json = await Odhp.In(folder, "frozen", "job.json", "--format", "json");
        var none = await Odhp.In(folder, "frozen", "none.json", "--format", "json");
        var unset = await Odhp.In(folder, "frozen", "none.json");
        var wrong = await Odhp.In(folder, "frozen", "wrong.json");

        text.Out.Should().StartWith("^(conv1_|conv2_).* freezes 8 of ").And.Contain(" parameters: 8 in the base network, 0 in the heads.\n\n  conv1_1_weight\n  conv1_1_bias\n");
        var frozen = JsonDocument.Parse(json.Out).RootElement;
        frozen.EnumerateObject().Select(member => member.Name).Should().Equal("frozen", "base_network", "heads", "of");
        frozen.GetProperty("frozen").GetArrayLength().Should().Be(8);
        (frozen.GetProperty("base_network").GetInt32(), frozen.GetProperty("heads").GetInt32()).Should().Be((8, 0));
        frozen.GetProperty("of").GetInt32().Should().BeGreaterThan(60);
        JsonDocument.Parse(none.Out).RootElement.GetProperty("frozen").GetArrayLength().Should().Be(0);
        unset.Out.Should().MatchRegex("^freeze_layer_pattern is not set, so all [0-9]+ parameters are trained.\n$");
        (wrong.ExitCode, wrong.Out).Should().Be((1, ""));
        wrong.Error.Should().Contain("ODH106");
    }
}
