using System.Net;
using System.Text.Json;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

/// <summary>Requests with random bodies, many at a time, get the answers of docs/http.md only.</summary>
public sealed class RandomBodyTests
{
    private const int Count = 1000;

    [Theory]
    [InlineData("/jobs")]
    [InlineData("/list")]
    public async Task Random_bodies_get_documented_answers(string path)
    {
        await using var app = await TestApp.StartAsync(
            static app =>
            {
                app.UseStatusCodePages();
                app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.ToHyperParameters()).WithObjectDetectionValidation();
                app.MapPost("/list", static (ObjectDetectionHyperparameters?[] jobs) => jobs.Length).WithObjectDetectionValidation();
            },
            static options => options.MaximumBodyLength = 50_000);

        await ShouldGetDocumentedAnswers(app.Client, path, maximumLength: 50_000);
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task Random_bodies_get_documented_answers_from_the_sample_in_memory()
    {
        await using var factory = new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>();
        using var client = factory.WithWebHostBuilder(static host => host.ConfigureLogging(static logging => logging.ClearProviders())).CreateClient();

        await ShouldGetDocumentedAnswers(client, "/jobs", maximumLength: 1024 * 1024);
    }
#endif

    private static async Task ShouldGetDocumentedAnswers(HttpClient client, string path, int maximumLength)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(2));
        var answers = await Task.WhenAll(RandomBodies.Take(Count).Select(async body =>
        {
            using var response = await client.SendAsync(RandomBodies.ToRequest(body, path), timeout.Token);
            return (body, response.StatusCode, Type: response.Content.Headers.ContentType?.MediaType, Text: await response.Content.ReadAsStringAsync(timeout.Token));
        }));

        answers.Should().HaveCount(Count);
        foreach (var (body, status, type, text) in answers)
        {
            var shown = Convert.ToBase64String(body.Body);
            if (path == "/jobs")
            {
                ((int)status).Should().Be(ExpectedStatus(body.Body, body.MediaType, maximumLength, (int)status), "that is the library's verdict on {0} {1}", body.MediaType, shown);
            }

            status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge,
                HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity], "of {0} {1}: {2}", body.MediaType, shown, text);
            type.Should().Be((int)status < 300 ? "application/json" : "application/problem+json", text);
            JsonDocument.Parse(text).Dispose();
            text.Should().NotContain("Exception").And.NotContain("   at ");
        }

        answers.Select(static answer => (int)answer.StatusCode).Distinct().Should().Contain([400, 415]);
    }

    private static int ExpectedStatus(byte[] body, string? mediaType, int maximumLength, int success)
    {
        if (mediaType is not ("application/json" or "application/json; charset=utf-8" or "application/problem+json") && !(mediaType is null && body.Length == 0))
        {
            return 415;
        }

        if (body.Length > maximumLength)
        {
            return 413;
        }

        var reading = ObjectDetectionHyperparametersJson.Read(body);
        return !reading.IsReadable ? 400 : !reading.Review().IsSubmittable ? 422 : success is 200 or 201 ? success : 200;
    }
}
