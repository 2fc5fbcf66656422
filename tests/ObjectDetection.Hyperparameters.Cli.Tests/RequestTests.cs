using System.Text.Json;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

/// <summary>The tool reads the documents that the library reads.</summary>
public sealed class RequestTests
{
    private static readonly string Cases = Path.Combine(Machine.RepositoryRoot, "tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/requests");

    private static readonly JsonElement[] Index =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Cases, "index.json"))).RootElement.EnumerateArray()];

    [Fact]
    public async Task Each_job_is_a_row_as_the_schema_says()
    {
        using var folder = new Folder();
        var files = Index.Select(static entry => entry.GetProperty("file").GetString()!).ToArray();

        var run = await Odhp.In(folder, ["validate", .. files.Select(static file => Path.Combine(Cases, file)), "--format", "json"]);

        var schema = await JsonSchema.FromFileAsync(Path.Combine(Machine.RepositoryRoot, "docs/review.schema.json"), TestContext.Current.CancellationToken);
        var rows = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().ToArray();
        run.ExitCode.Should().Be(1);
        rows.Select(static row => Path.GetFileName(row.GetProperty("file").GetString())).Should().Equal(files);
        for (var i = 0; i < rows.Length; i++)
        {
            schema.Validate(rows[i].GetRawText()).Should().BeEmpty(files[i]);
            rows[i].GetProperty("form").GetString().Should().Be(Index[i].GetProperty("form").GetString());
            rows[i].GetProperty("job_path").GetString().Should().StartWith("$");
            rows[i].GetProperty("runtime_only").EnumerateArray().Select(static one => one.GetString())
                .Should().BeEquivalentTo(Index[i].GetProperty("runtime_only").EnumerateArray().Select(static one => one.GetString()));
            foreach (var expected in Index[i].GetProperty("context").EnumerateObject())
            {
                JsonElement.DeepEquals(rows[i].GetProperty("context").GetProperty(expected.Name), expected.Value).Should().BeTrue($"{files[i]}: {expected.Name}");
            }
        }

        rows.Single(static row => row.GetProperty("form").GetString() == "terraform-plan").GetProperty("submittable").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("describe-tuning-job.json")]
    [InlineData("create-spot.json")]
    [InlineData("create-missing-channel.json")]
    [InlineData("estimator.json")]
    [InlineData("cdk-state-machine.json")]
    [InlineData("pipeline-definition.json")]
    [InlineData("state-paths.json")]
    [InlineData("create-tuning-job.json")]
    public async Task Emit_prints_the_map_that_the_document_has(string file)
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "emit", Path.Combine(Cases, file));

        run.ExitCode.Should().Be(0, run.Error);
        var expected = Index.Single(entry => entry.GetProperty("file").GetString() == file).GetProperty("hyperparameters");
        JsonDocument.Parse(run.Out).RootElement.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetString())
            .Should().BeEquivalentTo(expected.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetString()));
    }

    [Fact]
    public async Task Map_with_an_error_is_not_emitted()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "emit", Path.Combine(Cases, "create-empty-map.json"));

        run.ExitCode.Should().Be(1);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("ODH401");
    }

    [Fact]
    public async Task Job_that_is_not_known_as_a_whole_has_no_schedule()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "schedule", Path.Combine(Cases, "state-paths.json"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("num_classes, num_training_samples are known only at run time.");
    }

    [Fact]
    public async Task Several_jobs_are_told_apart_and_need_a_choice()
    {
        var request = await File.ReadAllTextAsync(Path.Combine(Cases, "create-spot.json"), TestContext.Current.CancellationToken);
        using var folder = new Folder().With("jobs.json", $"[{request}, {request}]");

        var text = await Odhp.In(folder, "validate", "jobs.json");
        var emit = await Odhp.In(folder, "emit", "jobs.json");

        text.Out.Should().Contain("jobs.json: $[0]: submittable").And.Contain("jobs.json: $[1]: submittable");
        emit.Should().Be(new Run(2, "", "odhp: jobs.json has 2 jobs, but one is needed: $[0], $[1].\n"));
    }

    [Fact]
    public async Task Line_can_be_a_request()
    {
        var request = await File.ReadAllTextAsync(Path.Combine(Cases, "create-content-type.json"), TestContext.Current.CancellationToken);
        using var folder = new Folder().With("jobs.jsonl", JsonSerializer.Serialize(JsonDocument.Parse(request)) + "\n");

        var run = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl");

        run.Out.Should().Contain("ODH813").And.Contain("$.InputDataConfig[1].ContentType");
    }

    [Fact]
    public async Task Repr_of_Python_is_told_how_to_print_json()
    {
        using var folder = new Folder().With("answer.txt", "{'HyperParameters': {'epochs': '3'}}");

        var run = await Odhp.In(folder, "validate", "answer.txt");

        run.ExitCode.Should().Be(1);
        run.Out.Should().Contain("json.dumps(answer, default=str)");
    }
}
