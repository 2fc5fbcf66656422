using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class WhyTests
{
    private static readonly string Logs = Path.Combine(Machine.RepositoryRoot, "tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/logs");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Logs, "*.log").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Log_is_told_as_the_schema_and_the_index_say(string file)
    {
        using var folder = new Folder();
        var index = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Logs, "index.json"), TestContext.Current.CancellationToken));
        var expected = index.RootElement.EnumerateArray().Single(one => one.GetProperty("file").GetString() == file);

        var run = await Odhp.In(folder, "why", Path.Combine(Logs, file), "--format", "json");

        var schema = await JsonSchema.FromFileAsync(Path.Combine(Machine.RepositoryRoot, "docs/log.schema.json"), TestContext.Current.CancellationToken);
        schema.Validate(run.Out).Should().BeEmpty(run.Out);
        var told = JsonDocument.Parse(run.Out).RootElement;
        told.GetProperty("outcome").GetString().Should().Be(expected.GetProperty("outcome").GetString());
        told.GetProperty("cause").ValueKind.Should().Be(expected.GetProperty("cause").ValueKind);
        foreach (var (member, name) in new[] { ("names", "at_fault"), ("best_map", "best_map"), ("epochs_seen", "epochs_seen"), ("hyperparameters", "hyperparameters") })
        {
            JsonElement.DeepEquals(told.GetProperty(member), expected.GetProperty(name)).Should().BeTrue(member);
        }

        JsonElement.DeepEquals(told.GetProperty("learning_rate_changes"), expected.GetProperty("learning_rate_changes")).Should().BeTrue();
        run.ExitCode.Should().Be(expected.GetProperty("outcome").GetString() == "failed" ? 1 : 0);
    }

    [Theory]
    [InlineData("""{"outcome":"done"}""")]
    [InlineData("""{"outcome":"failed","cause":null,"names":[],"best_map":2,"best_epoch":null,"epochs_seen":0,"learning_rate_changes":[],"hyperparameters":null,"findings":[]}""")]
    public async Task Other_JSON_is_refused_by_the_schema(string json) =>
        (await JsonSchema.FromFileAsync(Path.Combine(Machine.RepositoryRoot, "docs/log.schema.json"), TestContext.Current.CancellationToken))
            .Validate(json).Should().NotBeEmpty();

    [Fact]
    public async Task Cause_and_remedy_come_first()
    {
        using var folder = new Folder();

        var run = await Odhp.Fed(folder, "Customer Error: The value '3,416,416' is not valid for the 'image_shape' hyperparameter which expects one of the following: x\n", "why");

        run.Should().Be(new Run(
            1,
            """
            -: failed
            cause: ODH851: image_shape must be one number, not channels, height and width: '3,416,416'. Set image_shape to a whole number of at least 300.
              https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44
            log: Customer Error: The value '3,416,416' is not valid for the 'image_shape' hyperparameter which expects one of the following: x

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task Unknown_cause_is_said_to_be_unknown()
    {
        using var folder = new Folder();

        var run = await Odhp.Fed(folder, "AlgorithmError: \u001b[2J of some kind, exit code: 1\n", "why", "-");

        run.Should().Be(new Run(1, "-: failed\ncause: unknown\nlog: AlgorithmError:  of some kind, exit code: 1\n", ""));
    }

    [Fact]
    public async Task Metrics_are_drawn()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "why", Path.Combine(Logs, "completed-rmsprop-2021.log"), "--svg", "metrics.svg");

        run.ExitCode.Should().Be(0, run.Error);
        run.Out.Should().Contain(": completed\n5 epochs, best validation:mAP 0.4524 in epoch 4\nprogress: still improving. ")
            .And.Contain("\nlearning rate: 0.00001 after update 3103\n").And.Contain("\n* validation:mAP\n").And.Contain("\nhyperparameters\n  warning: ODH301: ");
        var svg = XDocument.Parse(folder.Read("metrics.svg"));
        svg.Descendants().Count(static element => element.Name.LocalName == "polyline").Should().Be(3);
        svg.Descendants().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value)
            .Should().Contain(["Metrics by epoch", "validation:mAP", "train:cross_entropy", "train:smooth_l1", "best 0.4524 in epoch 4"]);
    }

    [Theory]
    [InlineData("", "why")]
    [InlineData("nothing of a job\n", "why", "-")]
    [InlineData("", "why", "no.log")]
    [InlineData("", "why", "--format", "sarif")]
    public async Task What_is_unusable_is_refused(string input, params string[] arguments)
    {
        using var folder = new Folder();

        var run = await Odhp.Fed(folder, input, arguments);

        (run.ExitCode, run.Out).Should().Be((2, ""));
        run.Error.Should().StartWith("odhp: ");
    }
}
