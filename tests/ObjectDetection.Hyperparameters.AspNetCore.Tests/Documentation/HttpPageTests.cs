using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Documentation;

public sealed class HttpPageTests
{
    private const string Request = "{ \"num_classes\": 20, \"num_training_samples\": 16551, \"learning_rate\": 5 }";

    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("docs/http.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.AspNetCore/README.md")]
    public async Task Page_shows_what_the_service_answers(string page)
    {
        await using var app = await TestApp.StartAsync(static app => app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.NumClasses).WithObjectDetectionValidation());

        using var response = await app.PostAsync("/jobs", Request);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        problem.Remove("traceId");

        Repository.Read(page).Should().Contain($"`{Request}`");
        var status = (int)response.StatusCode;
        GeneratedText.ShouldBeFresh(
            page, "problem", $"```text\nHTTP/1.1 {status} {response.ReasonPhrase}\nContent-Type: {response.Content.Headers.ContentType}\n\n{problem.ToJsonString(Legible).ReplaceLineEndings("\n")}\n```\n");
    }

    [Fact]
    public async Task Example_of_the_page_works()
    {
        await using var app = HttpPageExamples.Minimal(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        HttpPageExamples.Embedded(app);
        HttpPageExamples.Group(app);
        HttpPageExamples.Context(app);
        HttpPageExamples.Warnings(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        (await Status("/jobs", Request)).Should().Be(422);
        (await Status("/jobs", Request.Replace("5 }", "0.5 }"))).Should().Be(200);
        (await Status("/requests", $"{{ \"name\": \"a\", \"hyperparameters\": {Request} }}")).Should().Be(422);
        (await Status("/batches", $"[{Request}]")).Should().Be(422);
        (await Status("/jobs/group", Request)).Should().Be(422);
        (await Status("/jobs/ml.c5.xlarge", Request.Replace("5 }", "0.5 }"))).Should().Be(422);
        (await Status("/drafts", Request.Replace("5 }", "0.5 }"))).Should().Be(200);

        async Task<int> Status(string path, string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task Recipe_for_swashbuckle_shows_the_record()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        builder.Services.AddEndpointsApiExplorer();
        OpenApiPageExamples.Swashbuckle(builder);
        await using var app = builder.Build();
        app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.NumClasses).WithObjectDetectionValidation();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var document = app.Services.GetRequiredService<Swashbuckle.AspNetCore.Swagger.ISwaggerProvider>().GetSwagger("v1");

        var schema = document.Paths["/jobs"].Operations!.Single().Value.RequestBody!.Content!["application/json"].Schema!;
        schema.Required.Should().BeEquivalentTo("num_classes", "num_training_samples");
        schema.Properties!["learning_rate"].ExclusiveMinimum.Should().Be("0");
    }
#endif
}
