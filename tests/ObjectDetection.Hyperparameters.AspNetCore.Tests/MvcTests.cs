using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

public sealed class MvcTests
{
    private const string Right = """{ "num_classes": "20", "num_training_samples": 16551, /* a comment */ "lr_scheduler_step": [10, 20] }""";

    [Theory]
    [InlineData("/marked")]
    [InlineData("/unmarked")]
    public async Task Body_in_any_accepted_form_reaches_the_action(string path)
    {
        await using var app = await StartAsync();

        (await app.PostAsync(path, Right).ShouldBe(200)).Should().Be("20 True");
    }

    [Theory]
    [InlineData("/marked")]
    [InlineData("/unmarked")]
    public async Task Body_that_is_refused_is_answered_as_in_a_minimal_api(string path)
    {
        await using var app = await StartAsync();

        (await app.PostAsync(path, """{ "num_classes": 20, "LearningRate": 5 }""").ShouldBeProblem(400)).Findings().Should().Equal("ODH401 $ 1:1", "ODH402 $.LearningRate 1:22");
        (await app.PostAsync(path, """{ "num_classes": 20, "num_training_samples": 0 }""").ShouldBeProblem(422)).Errors().Keys.Should().Equal("$.num_training_samples");
        await app.PostAsync(path, Right, "application/json; charset=utf-16").ShouldBeProblem(415);
        await app.PostAsync(path, "").ShouldBeProblem(400);
    }

    [Theory]
    [InlineData("/marked/order")]
    [InlineData("/unmarked/order")]
    public async Task Record_in_a_model_is_reviewed(string path)
    {
        await using var app = await StartAsync();

        (await app.PostAsync(path, """{ "name": "a", "job": { "num_classes": 20, "num_training_samples": 0 } }""").ShouldBeProblem(422))
            .Findings().Should().Equal("ODH101 $.job.num_training_samples 1:68");
        (await app.PostAsync(path, """{ "name": "a", "job": { "num_classes": 20, "num_training_samples": 9 } }""").ShouldBe(200)).Should().Be("a 9");
    }

    [Fact]
    public async Task Action_without_a_record_is_left_alone()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/marked/note", "\"a\"").ShouldBe(200)).Should().Be("a");
        (await app.PostAsync("/marked/note", "5").ShouldBe(400)).Should().NotContain("findings");
    }

    [Fact]
    public async Task Validation_of_mvc_does_not_visit_the_record()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/plain", """{ "num_classes": 0, "num_training_samples": 0 }""").ShouldBe(200)).Should().Be("0 valid");
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        static services => services.AddObjectDetectionHyperparametersHttp().AddControllers().AddApplicationPart(typeof(MvcTests).Assembly),
        static app => app.MapControllers().WithObjectDetectionValidationOnly("unmarked"));
}

internal static class ConventionExtensions
{
    /// <summary>Applies the convention to the controllers below a path, so that the others show what the attribute does.</summary>
    public static void WithObjectDetectionValidationOnly(this IEndpointConventionBuilder builder, string path) =>
        new Filtered(builder, path).WithObjectDetectionValidation();

    private sealed class Filtered(IEndpointConventionBuilder inner, string path) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention) => inner.Add(convention);

        public void Finally(Action<EndpointBuilder> finallyConvention) => inner.Finally(endpoint =>
        {
            if (((Microsoft.AspNetCore.Routing.RouteEndpointBuilder)endpoint).RoutePattern.RawText!.StartsWith(path, StringComparison.Ordinal))
            {
                finallyConvention(endpoint);
            }
        });
    }
}

public sealed record Order(string Name, ObjectDetectionHyperparameters Job);

[ApiController]
[Route("marked")]
[ValidateObjectDetection]
public sealed class MarkedController : ControllerBase
{
    [HttpPost]
    public string Post(ObjectDetectionHyperparameters job) => $"{job.NumClasses} {HttpContext.Features.Get<IObjectDetectionReviewFeature>()!.Review.IsSubmittable}";

    [HttpPost("order")]
    public string Post(Order order) => $"{order.Name} {order.Job.NumTrainingSamples}";

    [HttpPost("note")]
    public string Post([FromBody] string note) => note;
}

[Route("unmarked")]
public sealed class UnmarkedController : ControllerBase
{
    [HttpPost]
    public string Post([FromBody] ObjectDetectionHyperparameters job) =>
        $"{job.NumClasses} {HttpContext.Features.Get<IObjectDetectionReviewFeature>()!.Review.IsSubmittable}";

    [HttpPost("order")]
    public string Post([FromBody] Order order) => $"{order.Name} {order.Job.NumTrainingSamples}";
}

[Route("plain")]
public sealed class PlainController : ControllerBase
{
    [HttpPost]
    public string Post([FromBody] ObjectDetectionHyperparameters job) => $"{job.NumClasses} {(ModelState.IsValid ? "valid" : "invalid")}";
}
