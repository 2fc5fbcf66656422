using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public async Task One_hyperparameter_is_explained_in_every_format()
    {
        using var folder = new Folder();

        var text = await Odhp.In(folder, "explain", "use_pretrained_model");
        var json = await Odhp.In(folder, "explain", "learning_rate", "--format", "json");
        var markdown = await Odhp.In(folder, "explain", "LearningRate", "--format", "markdown");

        text.Out.Should().StartWith("use_pretrained_model\n").And.Contain("  default             1\n").And.Contain("  container default   0\n").And.Contain("  example             \"use_pretrained_model\": \"1\"\n")
            .And.Contain("\nSee also:\n").And.Contain("\n  ODH332  ").And.EndWith("odhp explain CODE\n");
        var described = JsonDocument.Parse(json.Out).RootElement;
        described.GetProperty("accepted").GetString().Should().Be("a number in (0, 1]");
        described.GetProperty("default").GetString().Should().Be("0.001");
        described.GetProperty("tuning").GetProperty("min").GetDouble().Should().Be(1e-6);
        described.GetProperty("provenance").GetProperty("documented").GetBoolean().Should().BeTrue();
        markdown.Out.Should().StartWith("## `learning_rate`\n\n").And.Contain("| accepted | a number in (0, 1] |\n");
    }

    [Fact]
    public async Task All_are_listed_when_none_is_named()
    {
        using var folder = new Folder();

        var text = await Odhp.In(folder, "explain");
        var json = await Odhp.In(folder, "explain", "--format", "json");
        var markdown = await Odhp.In(folder, "explain", "--format", "markdown");

        var names = JsonDocument.Parse(json.Out).RootElement.EnumerateArray().Select(one => one.GetProperty("name").GetString()).ToArray();
        names.Should().HaveCount(23).And.StartWith("num_classes").And.EndWith("nms_topk");
        var parts = text.Out.Split("\n\n");
        parts[0].Split('\n')[1..].Select(line => line.Split(' ')[0]).Should().Equal(names);
        parts[1].Should().StartWith("metrics: ").And.Contain("validation:mAP");
        parts[2].Split('\n')[1..^1].Select(line => line.Split(' ')[0]).Should().Equal(Findings.Rules.All.Select(static rule => rule.Code));
        text.Out.Should().NotContain(" \n");
        markdown.Out.Split('\n')[2..^1].Select(line => line.Split('`')[1]).Should().Equal(names);
    }

    [Fact]
    public async Task Code_of_a_finding_is_explained_with_cause_example_and_cure()
    {
        using var folder = new Folder();

        var text = await Odhp.In(folder, "explain", "odh102");
        var json = await Odhp.In(folder, "explain", "ODH102", "--format", "json");
        var markdown = await Odhp.In(folder, "explain", "ODH102", "--format", "markdown");

        text.Out.Should().StartWith("ODH102 (error): A number is out of range.\n\n")
            .And.Contain("\n\nExample:\n\n  { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 1.5 }\n\nCure: ")
            .And.EndWith("\n\nSource: documentation, https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html\n")
            .And.NotContain("`");
        text.Out.Should().Contain("explain learning_rate'");
        text.Out.Split('\n')[..^2].Should().OnlyContain(static line => line.Length <= 80);
        var described = JsonDocument.Parse(json.Out).RootElement;
        described.GetProperty("severity").GetString().Should().Be("error");
        described.GetProperty("example").GetString().Should().Be("""{ "num_classes": 20, "num_training_samples": 16551, "learning_rate": 1.5 }""");
        text.Out.ReplaceLineEndings(" ").Should().ContainAll(described.GetProperty("cause").GetString(), $"Cure: {described.GetProperty("cure").GetString()}");
        markdown.Out.Should().StartWith("## ODH102\n\n").And.Contain("```json\n{ ").And.EndWith(".\n");
    }

    [Theory]
    [InlineData("validation:mAP", true)]
    [InlineData("train:cross_entropy", false)]
    [InlineData("train:smooth_l1", false)]
    [InlineData("train:progress", false)]
    [InlineData("train:throughput", false)]
    public async Task Metric_is_explained(string name, bool isObjective)
    {
        using var folder = new Folder();

        var text = await Odhp.In(folder, "explain", name);
        var json = await Odhp.In(folder, "explain", name.ToUpperInvariant(), "--format", "json");
        var markdown = await Odhp.In(folder, "explain", name, "--format", "markdown");

        text.Out.Should().StartWith($"{name}\n").And.Contain($"  tuning objective    {(isObjective ? "yes, maximized" : "no")}\n");
        markdown.Out.Should().StartWith($"## `{name}`\n");
        var metric = JsonDocument.Parse(json.Out).RootElement;
        (metric.GetProperty("name").GetString(), metric.GetProperty("objective").GetBoolean()).Should().Be((name, isObjective));
        metric.GetProperty("expression").GetString().Should().StartWith("#").And.Contain("host=");
    }

    [Fact]
    public async Task Unknown_name_is_refused_with_a_suggestion()
    {
        using var folder = new Folder();

        var near = await Odhp.In(folder, "explain", "learning_rat");
        var far = await Odhp.In(folder, "explain", "nonsense\n");

        near.Should().Be(new Run(2, "", "odhp: 'learning_rat' is not a hyperparameter, a metric or a finding code. Did you mean learning_rate?\n"));
        far.ExitCode.Should().Be(2);
        far.Error.Should().Contain("odhp explain");
    }
}
