using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

public sealed class MinimalApiTests
{
    private const string Right = """{ "num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [10, 20] }""";
    private const string Warned = """{ "num_classes": 20, "num_training_samples": 16551, "epochs": 15, "lr_scheduler_step": [10, 20], "optimizer": "adam", "momentum": 0.8 }""";

    [Theory]
    [InlineData(Right)]
    [InlineData("""{ "num_classes": "20", "num_training_samples": "16551", "lr_scheduler_step": "10,20" }""")]
    [InlineData("""{ /* a comment */ "num_classes": 2e1, "num_training_samples": 16551, "lr_scheduler_step": [10, 20], "_notes": "mine", }""")]
    [InlineData("\uFEFF" + Right)]
    public async Task Body_in_any_accepted_form_reaches_the_endpoint(string body)
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/jobs", body).ShouldBe(200)).Should().Be("20 16551 10,20");
        (await app.PostAsync("/jobs", body, "application/json; charset=\"UTF-8\"").ShouldBe(200)).Should().Be("20 16551 10,20");
    }

    [Fact]
    public async Task Body_reaches_the_endpoint_with_every_value_that_was_checked()
    {
        await using var app = await TestApp.StartAsync(static app =>
            app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.ToHyperParameters()).WithObjectDetectionValidation());
        var job = new ObjectDetectionHyperparameters
        {
            NumClasses = 3,
            NumTrainingSamples = 999,
            BaseNetwork = BaseNetwork.ResNet50,
            EarlyStopping = true,
            EarlyStoppingTolerance = 1.0 / 3,
            KvStore = KvStore.DistSync,
            FreezeLayerPattern = "^(conv1_|größe).*",
            LrSchedulerStep = [1, 2, 3],
            NmsTopK = 7,
            Optimizer = Optimizer.RmsProp,
            WeightDecay = 5e-324,
        };

        var answer = await app.PostAsync("/jobs", JsonSerializer.Serialize(job.ToHyperParameters())).ShouldBe(200);

        JsonSerializer.Deserialize<Dictionary<string, string>>(answer).Should().Equal(job.ToHyperParameters());
    }

    [Fact]
    public async Task Misspelled_and_missing_names_are_answered_with_400()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/jobs", """{ "num_classes": 20, "LearningRate": 5 }""").ShouldBeProblem(400);

        problem.GetProperty("title").GetString().Should().Be("The hyperparameters cannot be read.");
        problem.GetProperty("type").GetString().Should().EndWith(":unreadable");
        problem.Errors().Should().BeEquivalentTo(new Dictionary<string, string[]>
        {
            ["$.num_training_samples"] = ["num_training_samples is required but not set. Set it to a whole number of at least 1."],
            ["$.LearningRate"] = ["'LearningRate' is not a hyperparameter of Object Detection. Did you mean learning_rate?"],
        });
        problem.Findings().Should().Equal("ODH401 $ 1:1", "ODH402 $.LearningRate 1:22");
    }

    /// <summary>The endpoint gets a record, and the map of a record has every default.</summary>
    [Fact]
    public async Task Default_that_a_string_map_omits_is_not_told()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/jobs", """{"num_classes": "0", "num_training_samples": "16551"}""").ShouldBeProblem(422);

        problem.Findings().Should().Equal("ODH101 $.num_classes 1:17");
    }

    [Theory]
    [InlineData("", "ODH451 $ 1:1")]
    [InlineData("{ \"num_classes\": 20,\n", "ODH451 $.num_classes 2:1")]
    [InlineData("{ \"num_classes\": 20 } {", "ODH451 $ 1:23")]
    [InlineData("[1]", "ODH452 $ 1:1")]
    [InlineData("null", "ODH452 $ 1:1")]
    public async Task Text_that_is_not_a_document_is_answered_with_400(string body, string finding)
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/jobs", body).ShouldBeProblem(400);

        problem.Findings().Should().Contain(finding);
    }

    [Fact]
    public async Task Deep_nesting_is_answered_with_400()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/jobs", $"{{\"epochs\":{new string('[', 10_000)}").ShouldBeProblem(400);

        problem.Findings().Should().Contain("ODH455 $.epochs 1:74");
    }

    [Fact]
    public async Task Values_out_of_range_are_answered_with_422()
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync("/jobs", "{ \"num_classes\": 20,\n  \"num_training_samples\": 16551,\n  \"learning_rate\": 5, \"momentum\": 2 }").ShouldBeProblem(422);

        problem.GetProperty("title").GetString().Should().Be("The hyperparameters cannot be submitted.");
        problem.GetProperty("type").GetString().Should().EndWith(":not-submittable");
        problem.Errors().Keys.Should().Equal("$.learning_rate", "$.momentum");
        problem.Findings().Should().Equal("ODH102 $.learning_rate 3:20", "ODH102 $.momentum 3:35");
        var finding = problem.GetProperty("findings")[0];
        finding.GetProperty("severity").GetString().Should().Be("error");
        finding.GetProperty("source").GetString().Should().Be("documentation");
        finding.TryGetProperty("suggestion", out _).Should().BeTrue();
        finding.GetProperty("message").GetString().Should().Be(problem.Errors()["$.learning_rate"].Single());
    }

    [Fact]
    public async Task Context_of_the_endpoint_counts()
    {
        await using var app = await TestApp.StartAsync(static app =>
        {
            app.MapPost("/jobs", Echo).WithObjectDetectionValidation(new TrainingContext { InstanceType = "ml.c5.xlarge" });
            app.MapPost("/query", Echo).WithObjectDetectionValidation(static http => new TrainingContext { InstanceType = http.Request.Query["type"] });
        });

        (await app.PostAsync("/jobs", Right).ShouldBeProblem(422)).Findings().Should().Equal("ODH209  :");
        (await app.PostAsync("/query?type=ml.c5.xlarge", Right).ShouldBeProblem(422)).Errors().Keys.Should().Equal("$");
        await app.PostAsync("/query", Right).ShouldBe(200);
    }

    [Fact]
    public async Task Context_of_the_options_counts_where_an_endpoint_has_none()
    {
        await using var app = await StartAsync(static options => options.Context = static _ => new TrainingContext { InstanceType = "ml.c5.xlarge" });

        await app.PostAsync("/jobs", Right).ShouldBeProblem(422);
    }

    [Fact]
    public async Task Context_that_refuses_the_request_is_answered_with_its_message()
    {
        await using var app = await TestApp.StartAsync(static app =>
            app.MapPost("/jobs", Echo).WithObjectDetectionValidation(static _ => throw new BadHttpRequestException("No such instance.", 404)));

        var problem = await app.PostAsync("/jobs", Right).ShouldBeProblem(404);

        problem.GetProperty("detail").GetString().Should().Be("No such instance.");
    }

    [Fact]
    public async Task Warnings_reach_the_endpoint_and_only_on_request_the_client()
    {
        static void Map(WebApplication app) => app.MapPost("/jobs", WarningsOf).WithObjectDetectionValidation();
        await using var silent = await TestApp.StartAsync(Map);
        await using var loud = await TestApp.StartAsync(Map, static options => options.SendWarningsHeader = true);

        using var without = await silent.PostAsync("/jobs", Warned);
        using var with = await loud.PostAsync("/jobs", Warned);
        using var clean = await loud.PostAsync("/jobs", Right);

        (await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("ODH301 ODH305");
        without.Headers.Contains(ObjectDetectionHttpOptions.WarningsHeader).Should().BeFalse();
        with.Headers.GetValues(ObjectDetectionHttpOptions.WarningsHeader).Should().Equal("ODH301, ODH305");
        clean.Headers.Contains(ObjectDetectionHttpOptions.WarningsHeader).Should().BeFalse();
    }

    [Fact]
    public async Task Warnings_block_on_request()
    {
        await using var app = await StartAsync(static options => options.TreatWarningsAsErrors = true);

        var problem = await app.PostAsync("/jobs", Warned).ShouldBeProblem(422);

        problem.Errors().Keys.Should().Equal("$.lr_scheduler_step", "$.momentum");
        await app.PostAsync("/jobs", Right).ShouldBe(200);
    }

    [Fact]
    public async Task Optional_body_can_be_omitted()
    {
        await using var app = await TestApp.StartAsync(static app =>
            app.MapPost("/jobs", static (ObjectDetectionHyperparameters? job) => job is null ? "none" : "one").WithObjectDetectionValidation());

        (await app.PostAsync("/jobs", [], null).ShouldBe(200)).Should().Be("none");
        (await app.PostAsync("/jobs", Right).ShouldBe(200)).Should().Be("one");
        await app.PostAsync("/jobs", "{}").ShouldBeProblem(400);
    }

    [Fact]
    public async Task Group_validates_its_endpoints_and_leaves_others_alone()
    {
        await using var app = await TestApp.StartAsync(static app =>
        {
            var group = app.MapGroup("/all").WithObjectDetectionValidation();
            group.MapPost("/jobs", Echo);
            group.MapPost("/note", static (Note note) => note.Text);
            group.MapGet("/", static () => "hello");
            app.MapPost("/other", Echo);
            app.MapGet("/problems", static (EndpointDataSource endpoints) => endpoints.Endpoints
                .Where(static endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(static response => response.StatusCode == 422))
                .Select(static endpoint => ((RouteEndpoint)endpoint).RoutePattern.RawText));
        });

        await app.PostAsync("/all/jobs", "{}").ShouldBeProblem(400);
        (await app.PostAsync("/all/note", """{ "text": "a" }""").ShouldBe(200)).Should().Be("a");
        (await app.PostAsync("/all/note", """{ "text": 5 }""").ShouldBe(400)).Should().BeEmpty();
        (await app.Client.GetStringAsync(new Uri("/all", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Be("hello");
        (await app.PostAsync("/other", "{}").ShouldBe(400)).Should().BeEmpty();
        (await app.Client.GetStringAsync(new Uri("/problems", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Be("[\"/all/jobs\"]");
    }

    [Fact]
    public async Task Endpoint_is_validated_without_registration()
    {
        await using var app = await TestApp.StartAsync(static _ => { }, static app => app.MapPost("/jobs", Echo).WithObjectDetectionValidation());

        (await app.PostAsync("/jobs", """{ "epoch": 1 }""").ShouldBeProblem(400)).Findings().Should().HaveCount(3);
        await app.PostAsync("/jobs", Right).ShouldBe(200);
        (await app.PostAsync("/jobs", Right, "application/json; charset=utf-16").ShouldBeProblem(415)).GetProperty("detail").GetString().Should().Contain("utf-8");
    }

    [Fact]
    public async Task Problem_is_customized_as_those_of_the_application()
    {
        await using var app = await TestApp.StartAsync(
            static services => services.AddObjectDetectionHyperparametersHttp()
                .AddProblemDetails(static options => options.CustomizeProblemDetails = static context => context.ProblemDetails.Extensions["machine"] = "m1"),
            static app => app.MapPost("/jobs", Echo).WithObjectDetectionValidation());

        (await app.PostAsync("/jobs", "{}").ShouldBeProblem(400)).GetProperty("machine").GetString().Should().Be("m1");
    }

    [Fact]
    public async Task Client_that_accepts_no_json_gets_the_problem_all_the_same()
    {
        await using var app = await StartAsync();
        app.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        (await app.PostAsync("/jobs", "{}").ShouldBeProblem(400)).Findings().Should().HaveCount(2);
    }

    private static Task<TestApp> StartAsync(Action<ObjectDetectionHttpOptions>? options = null) =>
        TestApp.StartAsync(static app => app.MapPost("/jobs", Echo).WithObjectDetectionValidation(), options);

    private static string Echo(ObjectDetectionHyperparameters job) => $"{job.NumClasses} {job.NumTrainingSamples} {job.LrSchedulerStep}";

    private static string WarningsOf(ObjectDetectionHyperparameters job, HttpContext http) =>
        string.Join(' ', http.Features.GetRequiredFeature<IObjectDetectionReviewFeature>().Review.WithSeverity(FindingSeverity.Warning).Select(static finding => finding.Code));

    private sealed record Note(string Text);
}
