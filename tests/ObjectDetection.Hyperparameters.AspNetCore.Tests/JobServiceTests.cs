#if NET10_0_OR_GREATER
using System.Text.Json;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

/// <summary>The sample as a process, called with curl.</summary>
public sealed class JobServiceTests(RunningJobService service) : IClassFixture<RunningJobService>
{
    private const string Warned = """{ "num_classes": 20, "num_training_samples": 16551, "epochs": 15, "lr_scheduler_step": [10, 20] }""";

    [Fact]
    public async Task Job_is_created_and_found_again()
    {
        var (status, headers, created) = await service.Curl("/jobs", Warned);
        var job = JsonSerializer.Deserialize<JsonElement>(created);
        var (_, _, found) = await service.Curl($"/jobs/{job.GetProperty("id")}");

        status.Should().Be(201);
        headers.Should().Contain($"Location: /jobs/{job.GetProperty("id")}\n").And.Contain("Object-Detection-Warnings: ODH301");
        job.EnumerateObject().Select(static member => member.Name).Should().Equal("id", "hyperparameters", "warnings");
        job.GetProperty("hyperparameters").GetProperty("lr_scheduler_step").GetString().Should().Be("10,20");
        job.GetProperty("hyperparameters").GetProperty("use_pretrained_model").GetString().Should().Be("1");
        job.GetProperty("warnings")[0].GetProperty("code").GetString().Should().Be("ODH301");
        found.Should().Be(created);
        (await service.Curl("/jobs", job.GetProperty("hyperparameters").GetRawText())).Status.Should().Be(201, "the map is a body, too");
    }

    [Theory]
    [InlineData("/jobs/7", null, 404, "Not Found")]
    [InlineData("/jobs", """{ "num_classes": 20 }""", 400, "num_training_samples is required")]
    [InlineData("/jobs", """{ "num_classes": 20, "num_training_samples": 0 }""", 422, "num_training_samples must be")]
    [InlineData("/jobs?instanceType=ml.p2.16xlarge", """{ "num_classes": 20, "num_training_samples": 99, "mini_batch_size": 8 }""", 422, "ODH205")]
    [InlineData("/jobs?instanceCount=0", Warned, 400, "instanceCount must be a whole number of at least 1, but was '0'.")]
    [InlineData("/jobs?instanceCount=-1", Warned, 400, "but was '-1'.")]
    [InlineData("/jobs?instanceCount=two", Warned, 400, "but was 'two'.")]
    [InlineData("/jobs/review?instanceCount=two", Warned, 400, "but was 'two'.")]
    public async Task Request_that_is_refused_is_answered_with_a_problem(string path, string? body, int expected, string text)
    {
        var (status, headers, answer) = await service.Curl(path, body);

        status.Should().Be(expected, answer);
        headers.Should().Contain("Content-Type: application/problem+json");
        answer.Should().Contain(text);
    }

    [Theory]
    [InlineData(Warned, true, "ODH301")]
    [InlineData("""{ "num_classes": 20, "num_training_samples": 0 }""", false, "ODH101")]
    [InlineData("""{ "num_classes": 20, """, false, "ODH451")]
    public async Task Review_is_answered_whatever_its_verdict(string body, bool isSubmittable, string code)
    {
        var (status, _, answer) = await service.Curl("/jobs/review?instanceType=ml.p3.2xlarge&instanceCount=1", body);

        status.Should().Be(200);
        var review = JsonSerializer.Deserialize<Review>(answer)!;
        review.IsSubmittable.Should().Be(isSubmittable);
        review.Findings.Should().Contain(finding => finding.Code == code);
    }

    [Fact]
    public async Task Open_api_document_shows_the_record()
    {
        var (status, _, document) = await service.Curl("/openapi/v1.json");

        status.Should().Be(200);
        document.Should().Contain("\"num_training_samples\"").And.Contain("\"/jobs/review\"").And.Contain("\"instanceCount\"");
    }
}
#endif
