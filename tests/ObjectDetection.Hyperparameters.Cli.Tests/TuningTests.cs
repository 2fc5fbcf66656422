using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class TuningTests
{
    private const string Space = """
        {"base": {"num_classes": 20, "num_training_samples": 16551, "base_network": "resnet-50"},
         "ranges": {"learning_rate": {"min": 1e-6, "max": 0.5, "scale": "Logarithmic"}, "mini_batch_size": [8, 16], "optimizer": ["sgd", "adam"]}SETTINGS}
        """;

    [Fact]
    public async Task Request_is_printed_and_read_again()
    {
        using var folder = new Folder()
            .With("space.json", Space.Replace("SETTINGS", ", \"strategy\": \"Random\", \"max_jobs\": 20, \"max_parallel_jobs\": 2, \"seed\": 7", StringComparison.Ordinal))
            .With("bare.json", Space.Replace("SETTINGS", "", StringComparison.Ordinal));

        var request = await Odhp.In(folder, "tuning", "space.json");
        var again = await Odhp.Fed(folder, request.Out, "tuning", "-");
        var bare = await Odhp.In(folder, "tuning", "bare.json");

        var config = JsonDocument.Parse(request.Out).RootElement.GetProperty("HyperParameterTuningJobConfig");
        config.GetProperty("Strategy").GetString().Should().Be("Random");
        config.GetProperty("ResourceLimits").GetProperty("MaxNumberOfTrainingJobs").GetInt32().Should().Be(20);
        again.ExitCode.Should().Be(0, again.Error);
        again.Out.Should().Be(request.Out);
        JsonDocument.Parse(bare.Out).RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("StaticHyperParameters", "ParameterRanges");
    }

    [Fact]
    public async Task Draws_are_configurations_and_can_be_repeated()
    {
        using var folder = new Folder().With("space.json", Space.Replace("SETTINGS", "", StringComparison.Ordinal));

        var first = await Odhp.In(folder, "tuning", "space.json", "--samples", "20", "--seed", "3");
        var second = await Odhp.In(folder, "tuning", "space.json", "--samples", "20", "--seed", "3");
        var other = await Odhp.In(folder, "tuning", "space.json", "--samples", "20", "--seed", "4");
        var validated = await Odhp.Fed(folder, first.Out, "validate", "--lines", "-");

        first.Out.Split('\n').Should().HaveCount(21);
        second.Out.Should().Be(first.Out);
        other.Out.Should().NotBe(first.Out);
        validated.ExitCode.Should().Be(0, validated.Out);
        validated.Out.Split('\n').Should().HaveCount(21);
    }

    [Fact]
    public async Task Findings_are_told_as_validate_tells_them()
    {
        using var folder = new Folder().With("wrong.json", Space.Replace("0.5", "5", StringComparison.Ordinal).Replace("SETTINGS", "", StringComparison.Ordinal)).With("broken.json", "{");

        var text = await Odhp.In(folder, "tuning", "wrong.json", "--samples", "3");
        var json = await Odhp.In(folder, "tuning", "wrong.json", "--format", "json");
        var broken = await Odhp.In(folder, "tuning", "broken.json");

        (text.ExitCode, text.Out).Should().Be((1, ""));
        text.Error.Should().Contain("learning_rate");
        json.ExitCode.Should().Be(1);
        var file = JsonDocument.Parse(json.Out).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        file.GetProperty("submittable").GetBoolean().Should().BeFalse();
        file.GetProperty("findings")[0].GetProperty("names")[0].GetString().Should().Be("learning_rate");
        (broken.ExitCode, broken.Out).Should().Be((1, ""));
    }
}
