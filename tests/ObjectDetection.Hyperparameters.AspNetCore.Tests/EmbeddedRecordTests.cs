using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

/// <summary>Bodies of the application's own types, which contain records.</summary>
public sealed class EmbeddedRecordTests
{
    private const string Right = """{ "num_classes": 20, "num_training_samples": 16551 }""";

    [Fact]
    public async Task Document_reaches_the_endpoint_with_its_review()
    {
        await using var app = await StartAsync();

        var answer = await app.PostAsync("/one", "{ \"name\": \"a\",\n \"job\": { \"num_classes\": \"20\", \"num_training_samples\": 16551,\n \"lr_scheduler_factor\": 0.5 } }").ShouldBe(200);

        answer.Should().Be("a 20: warning ODH302 $.job.lr_scheduler_factor, line 3, column 25");
    }

    [Theory]
    [InlineData("/one", "{ \"name\": \"a\",\n \"job\": { \"num_classes\": 20, \"num_training_samples\": 16551,\n \"learning_rate\": 5 } }", "$.job.learning_rate 3:19")]
    [InlineData("/one", "{ \"job\": { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 } }", "$.job.learning_rate 1:79")]
    [InlineData("/one", "\uFEFF{ \"größe\": 1, \"job\": { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 } }", "$.job.learning_rate 1:91")]
    [InlineData("/many", "{ \"jobs\": [[], [{ \"num_classes\": 1, \"num_training_samples\": 99 },\n { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 }]] }", "$.jobs[1][1].learning_rate 2:71")]
    [InlineData("/list", "[null, { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 }]", "$[1].learning_rate 1:77")]
    [InlineData("/map", "{ \"a b\": { \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 } }", "$['a b'].learning_rate 1:79")]
    public async Task Finding_is_located_in_the_whole_document(string path, string body, string place)
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync(path, body).ShouldBeProblem(422);

        problem.Findings().Should().Equal($"ODH102 {place}");
        problem.Errors().Keys.Should().Equal(place[..place.LastIndexOf(' ')]);
    }

    [Fact]
    public async Task Findings_of_all_records_are_reported()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/list", $$"""[{{Right}}, {{Right.Replace("20", "0")}}, {{Right.Replace("16551", "0")}}]""").ShouldBeProblem(422);

        problem.Errors().Keys.Should().Equal("$[1].num_classes", "$[2].num_training_samples");
    }

    [Fact]
    public async Task Record_that_cannot_be_read_is_answered_with_400()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/one", """{ "name": "a", "job": { "num_classes": "many", "learning_rate": 5, "LearningRate": 1 } }""").ShouldBeProblem(400);

        problem.Errors().Keys.Should().BeEquivalentTo("$.job.num_classes", "$.job.num_training_samples", "$.job.learning_rate", "$.job.LearningRate");
    }

    [Theory]
    [InlineData("""{ "name": 5, "job": { "num_classes": 20, "num_training_samples": 16551 } }""", "$.name")]
    [InlineData("""{ /* no comments here */ "name": "a" }""", "$")]
    [InlineData("[]", "$")]
    public async Task Fault_elsewhere_is_answered_with_400_and_no_text_of_an_exception(string body, string path)
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/one", body).ShouldBeProblem(400);

        problem.Findings().Should().BeEmpty();
        problem.Errors().Should().ContainSingle().Which.Key.Should().Be(path);
        problem.Errors()[path].Single().Should().StartWith("The value cannot be read, or the body is incomplete: line 1, byte ");
    }

    [Fact]
    public async Task Fault_elsewhere_has_its_place()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/one", "{\n  \"name\": 5 }").ShouldBeProblem(400)).Errors()["$.name"]
            .Should().Equal("The value cannot be read, or the body is incomplete: line 2, byte 12.");
    }

    [Fact]
    public async Task Syntax_error_hides_no_finding()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/one", """{ "name": "a", "job": { "num_classes": 0, "num_training_samples": 16551 }""").ShouldBeProblem(400)).Findings()
            .Should().Equal("ODH451 $ 1:74", "ODH101 $.job.num_classes 1:40");
    }

    [Fact]
    public async Task As_many_records_as_are_allowed_are_read_before_a_syntax_error()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/list", $"[{string.Join(',', Enumerable.Repeat(Right, 100))}").ShouldBeProblem(400)).Findings().Should().ContainSingle().Which.Should().StartWith("ODH451 $ 1:");
        await app.PostAsync("/list", $"[{string.Join(',', Enumerable.Repeat(Right, 101))}").ShouldBeProblem(413);
    }

    [Theory]
    [InlineData("""{ "name": "a", "job": { "num_classes": 20, "num_training_samples": 16551 }""", "ODH451 $ 1:75")]
    [InlineData("""{ "name": "a", "job": { "num_classes": 20, "num_training_samples": 16551 } } x""", "ODH451 $ 1:78")]
    [InlineData("""{ "job": { "num_classes": 20, "num_training_samples": 16551 }, "name": "\uD800" }""", "ODH454 $ 1:72")]
    [InlineData("", "ODH451 $ 1:1")]
    public async Task Syntax_error_is_answered_with_400(string body, string finding)
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/one", body).ShouldBeProblem(400)).Findings().Should().Equal(finding);
    }

    [Fact]
    public async Task Too_many_records_are_answered_with_413()
    {
        await using var app = await StartAsync();

        await app.PostAsync("/list", $"[{string.Join(',', Enumerable.Repeat(Right, 100))}]").ShouldBe(200);
        var problem = await app.PostAsync("/list", $"[{string.Join(',', Enumerable.Repeat(Right, 101))}]").ShouldBeProblem(413);

        problem.GetProperty("detail").GetString().Should().Be("The body must contain at most 100 sets of hyperparameters.");
    }

    [Fact]
    public async Task Record_that_a_converter_of_the_application_reads_from_a_copy_is_reviewed()
    {
        await using var app = await TestApp.StartAsync(
            static services => services.AddObjectDetectionHyperparametersHttp().ConfigureHttpJsonOptions(static options => options.SerializerOptions.Converters.Add(new WrapperConverter())),
            static app => app.MapPost("/", static (Wrapper<ObjectDetectionHyperparameters> wrapper) => wrapper.Value.NumClasses).WithObjectDetectionValidation());

        var problem = await app.PostAsync("/", $$"""{ "inner": {{Right.Replace("20", "0")}} }""").ShouldBeProblem(422);

        problem.Findings().Should().Equal("ODH101 $.num_classes :");
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(static app =>
    {
        var group = app.MapGroup("").WithObjectDetectionValidation();
        group.MapPost("/one", Describe);
        group.MapPost("/many", static (Many many) => many.Jobs.Length);
        group.MapPost("/list", static (List<ObjectDetectionHyperparameters?> jobs) => jobs.Count);
        group.MapPost("/map", static (Dictionary<string, ObjectDetectionHyperparameters> jobs) => jobs.Count);
    });

    private static string Describe(One one, HttpContext http) =>
        $"{one.Name} {one.Job.NumClasses}: " + string.Join("; ", http.Features.GetRequiredFeature<IObjectDetectionReviewFeature>().Review.Findings
            .Select(static finding => $"warning {finding.Code} {finding.Location}"));

    private sealed record One(string Name, ObjectDetectionHyperparameters Job);

    private sealed record Many(ObjectDetectionHyperparameters[][] Jobs, Many? More);

    private sealed record Wrapper<T>(T Value);

    private sealed class WrapperConverter : System.Text.Json.Serialization.JsonConverter<Wrapper<ObjectDetectionHyperparameters>>
    {
        public override Wrapper<ObjectDetectionHyperparameters> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new(document.RootElement.GetProperty("inner").Deserialize<ObjectDetectionHyperparameters>(options)!);
        }

        public override void Write(Utf8JsonWriter writer, Wrapper<ObjectDetectionHyperparameters> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
