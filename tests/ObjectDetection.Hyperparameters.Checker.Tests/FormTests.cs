using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Checker.Form;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Checker.Tests;

public sealed class FormTests
{
    [Fact]
    public void Form_has_a_field_for_each_hyperparameter_with_the_facts_of_the_catalogue()
    {
        var answer = Ask.Fields();

        var fields = answer.GetProperty("fields").EnumerateArray().ToArray();
        fields.Select(static field => field.GetProperty("name").GetString()).Should().Equal(HyperparameterCatalogue.All.Select(static one => one.Name));
        fields.Select(static field => field.GetProperty("accepted").GetString()).Should().Equal(HyperparameterCatalogue.All.Select(static one => one.Domain.Description));
        fields.Select(static field => field.GetProperty("default").GetString()).Should().Equal(HyperparameterCatalogue.All.Select(static one => one.DefaultText));
        fields.Where(static field => field.GetProperty("choices").GetArrayLength() > 0).Select(static field => $"{field.GetProperty("name")}: {field.GetProperty("choices").GetRawText()}").Should().Equal(
            """base_network: ["vgg-16","resnet-50"]""",
            """early_stopping: ["True","False"]""",
            """kv_store: ["dist_sync","dist_async"]""",
            """optimizer: ["sgd","adam","rmsprop","adadelta"]""",
            """use_pretrained_model: ["1","0"]""");
        answer.GetProperty("instanceTypes").GetArrayLength().Should().Be(InstanceTypes.All.Count);
    }

    [Theory]
    [InlineData("", "epochs", "5", "{\n  \"epochs\": \"5\"\n}\n")]
    [InlineData("""{ "num_classes": "20" }""", "epochs", "5", "{\n  \"num_classes\": \"20\",\n  \"epochs\": \"5\"\n}\n")]
    [InlineData("""{ "num_classes": "20", "epochs": "5" }""", "epochs", "6", "{\n  \"num_classes\": \"20\",\n  \"epochs\": \"6\"\n}\n")]
    [InlineData("""{ "num_classes": "20", "epochs": "5" }""", "epochs", "", "{\n  \"num_classes\": \"20\"\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "epochs", "5", "{\n  \"num_classes\": 20,\n  \"epochs\": 5\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "learning_rate", "0.01", "{\n  \"num_classes\": 20,\n  \"learning_rate\": 0.01\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "early_stopping", "True", "{\n  \"num_classes\": 20,\n  \"early_stopping\": true\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "optimizer", "adam", "{\n  \"num_classes\": 20,\n  \"optimizer\": \"adam\"\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "lr_scheduler_step", "1,2", "{\n  \"num_classes\": 20,\n  \"lr_scheduler_step\": [\n    1,\n    2\n  ]\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "epochs", "many", "{\n  \"num_classes\": 20,\n  \"epochs\": \"many\"\n}\n")]
    [InlineData("""{ "num_classes": 20 }""", "freeze_layer_pattern", "^<b>&\"ß", "{\n  \"num_classes\": 20,\n  \"freeze_layer_pattern\": \"^<b>&\\\"ß\"\n}\n")]
    [InlineData("""{ "hyperparameters": { "num_classes": "20" }, "context": {} }""", "epochs", "5", "{\n  \"hyperparameters\": {\n    \"num_classes\": \"20\",\n    \"epochs\": \"5\"\n  },\n  \"context\": {}\n}\n")]
    [InlineData("{ \"num_classes\": ", "epochs", "5", "{ \"num_classes\": ")]
    [InlineData("[1]", "epochs", "5", "[1]")]
    [InlineData("""{ "a": "1", "a": "2" }""", "epochs", "5", """{ "a": "1", "a": "2" }""")]
    [InlineData("num_classes: 20\n", "epochs", "5", "num_classes: 20\n")]
    [InlineData("""{ "num_classes": "20" /* classes */ }""", "epochs", "5", """{ "num_classes": "20" /* classes */ }""")]
    [InlineData("""{ "freeze_layer_pattern": "\ud800" }""", "epochs", "5", """{ "freeze_layer_pattern": "\ud800" }""")]
    [InlineData("""{ "lr_scheduler_step": ["\ud800"] }""", "epochs", "5", """{ "lr_scheduler_step": ["\ud800"] }""")]
    [InlineData("""{ "\ud800": "1" }""", "epochs", "5", """{ "\ud800": "1" }""")]
    public void Field_changes_the_text_and_leaves_the_rest(string text, string name, string value, string expected) => FormText.Set(text, name, value).Should().Be(expected);

    [Fact]
    public void Values_are_those_that_the_text_sets_as_a_map_spells_them() =>
        FormText.Values("""{ "hyperparameters": { "num_classes": 20, "learning_rate": "fast", "early_stopping": true, "use_pretrained_model": false, "lr_scheduler_step": [10, 20], "epochs": null, "other": 1 } }""")
            .Select(static value => $"{value.Key}={value.Value}").Should().Equal("num_classes=20", "learning_rate=fast", "early_stopping=True", "use_pretrained_model=0", "lr_scheduler_step=10,20");

    [Fact]
    public void Fields_that_would_be_ignored_are_known_with_the_reason()
    {
        var ignored = Ignored(new(), new() { InstanceCount = 1 });

        ignored.Should().Equal(
            "early_stopping_min_epochs is ignored because early_stopping is off.",
            "early_stopping_patience is ignored because early_stopping is off.",
            "early_stopping_tolerance is ignored because early_stopping is off.",
            "kv_store has no effect because only one instance trains.",
            "lr_scheduler_factor is ignored because lr_scheduler_step is not set.");
        Ignored(new() { ["early_stopping"] = "True", ["lr_scheduler_step"] = "10" }).Should().BeEmpty();
        Ignored(new() { ["early_stopping"] = "True", ["lr_scheduler_step"] = "10", ["optimizer"] = "adam" }).Should().Equal("momentum is ignored with optimizer adam: only sgd uses it.", "weight_decay is ignored with optimizer adam: only sgd and rmsprop use it.");
    }

    private static string[] Ignored(Dictionary<string, string> map, TrainingContext? context = null)
    {
        map["num_classes"] = "20";
        map["num_training_samples"] = "1000";
        return [.. IgnoredFields.Of(map, context ?? new()).Select(static field => field.Reason)];
    }
}
