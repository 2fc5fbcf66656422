using System.Text.Json;
using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Checker.Tests;

public sealed class JobAnswerTests
{
    private const string Job = """{ "num_classes": 20, "num_training_samples": 16551, "epochs": 40, "lr_scheduler_step": [10, 20], "freeze_layer_pattern": "^(conv1_|conv2_)" }""";

    [Fact]
    public void Valid_job_has_pictures_with_what_they_say()
    {
        var answer = Ask.Show(Job, """{ "instance_type": "ml.p3.8xlarge", "dataset": { "max_objects_per_image": 80 } }""");

        Pictures(answer).Should().Equal("schedule", "batches", "frozen", "labels");
        TextOf(answer, "schedule").Should().Be("learning rate 0.001; 0.0001 after epoch 10 (update 5171); 0.00001 after epoch 20 (update 10341); early stopping is off");
        TextOf(answer, "batches").Should().Contain("8 each");
        TextOf(answer, "frozen").Should().StartWith("8 of 71 parameters frozen");
        TextOf(answer, "labels").Should().Be("label_width 350 holds 69 objects; the image with the most objects does not fit");
        foreach (var picture in answer.GetProperty("pictures").EnumerateArray())
        {
            XDocument.Parse(picture.GetProperty("svg").GetString()!).Root!.Name.LocalName.Should().Be("svg");
        }
    }

    [Fact]
    public void Texts_to_take_away_are_those_of_the_library()
    {
        var record = ObjectDetectionHyperparametersJson.Parse(Job);

        var texts = Ask.Show(Job).GetProperty("texts");

        JsonSerializer.Deserialize<Dictionary<string, string>>(texts.GetProperty("map").GetString()!).Should().Equal(record.ToHyperParameters());
        ObjectDetectionHyperparametersJson.Parse(texts.GetProperty("json").GetString()!).Should().Be(record);
        texts.GetProperty("csharp").GetString().Should().Be(
            "using ObjectDetection.Hyperparameters;\n\nvar job = new ObjectDetectionHyperparameters\n{\n    NumClasses = 20,\n    NumTrainingSamples = 16551,\n    Epochs = 40,\n"
            + "    FreezeLayerPattern = \"^(conv1_|conv2_)\",\n    LrSchedulerStep = [10, 20],\n};\n");
        texts.GetProperty("cli").GetString().Should().StartWith("# Add the name, role, image, input and output, resources and stopping condition.\naws sagemaker create-training-job --hyper-parameters 'num_classes=20,num_training_samples=16551,").And.Contain("lr_scheduler_step=\"10,20\"");
    }

    [Fact]
    public void Job_with_errors_has_its_values_and_no_pictures()
    {
        var answer = Ask.Show("""{ "num_classes": "0", "num_training_samples": "100", "learning_rate": "fast" }""");

        Pictures(answer).Should().BeEmpty();
        answer.GetProperty("values").GetProperty("learning_rate").GetString().Should().Be("fast");
        answer.GetProperty("texts").TryGetProperty("csharp", out _).Should().BeFalse();
    }

    [Fact]
    public void Map_of_a_request_is_taken_away_as_it_is() =>
        Ask.Show("""{ "HyperParameters": { "num_classes": "20", "num_training_samples": "100" }, "TrainingJobName": "a", "AlgorithmSpecification": { "TrainingImage": "433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1" } }""")
            .GetProperty("texts").GetProperty("map").GetString().Should().Be("{\n  \"num_classes\": \"20\",\n  \"num_training_samples\": \"100\"\n}\n");

    [Fact]
    public void Log_has_its_metrics_and_its_map()
    {
        var answer = Ask.Show(File.ReadAllText(Repository.PathOf("tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/logs/completed-rmsprop-2021.log")));

        Pictures(answer).Should().Equal("metrics");
        answer.GetProperty("values").GetProperty("optimizer").GetString().Should().Be("rmsprop");
    }

    [Fact]
    public void Tuning_space_is_drawn_with_its_scales_and_a_hundred_draws()
    {
        var answer = Ask.Show("""
            {
              "base": { "num_classes": 6, "num_training_samples": 1152 },
              "ranges": { "learning_rate": { "min": 1e-6, "max": 0.5, "scale": "Logarithmic" }, "mini_batch_size": [8, 16], "weight_decay": { "min": 0.1, "max": 0.9, "scale": "ReverseLogarithmic" } },
              "max_jobs": 20
            }
            """);

        Pictures(answer).Should().Equal("tuning");
        TextOf(answer, "tuning").Should().StartWith("3 ranges: learning_rate [0.000001, 0.5] Logarithmic, mini_batch_size {8, 16}, weight_decay [0.1, 0.9] ReverseLogarithmic");
        var svg = XDocument.Parse(answer.GetProperty("pictures")[0].GetProperty("svg").GetString()!);
        svg.Descendants().Count(static part => part.Name.LocalName == "circle").Should().Be(200);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("nonsense", 3)]
    [InlineData("{}", -1)]
    public void What_is_no_job_has_an_empty_answer(string text, int job) => Pictures(Ask.Show(text, job: job)).Should().BeEmpty();

    [Fact]
    public void Answers_are_the_same_in_every_culture()
    {
        var expected = Ask.Show(Job).GetRawText();

        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, static () => Ask.Show(Job).GetRawText()).Should().Be(expected);
        }
    }

    private static string[] Pictures(JsonElement answer) => [.. answer.GetProperty("pictures").EnumerateArray().Select(static picture => picture.GetProperty("name").GetString()!)];

    private static string? TextOf(JsonElement answer, string name) =>
        answer.GetProperty("pictures").EnumerateArray().Single(picture => picture.GetProperty("name").GetString() == name).GetProperty("text").GetString();
}
