using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

/// <summary>Bodies that HTTP has a status for.</summary>
public sealed class LimitTests
{
    private const string Right = """{ "num_classes": 20, "num_training_samples": 16551 }""";

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Other_media_types_and_charsets_are_answered_with_415(string? mediaType)
    {
        await using var app = await StartAsync();

        await app.PostAsync("/jobs", Encoding.UTF8.GetBytes(Right), mediaType).ShouldBeProblem(415);
    }

    [Fact]
    public async Task Compressed_body_is_answered_with_415()
    {
        await using var app = await StartAsync();
        using var content = new StringContent(Right, Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var problem = await app.Client.PostAsync(new Uri("/jobs", UriKind.Relative), content, TestContext.Current.CancellationToken).ShouldBeProblem(415);

        problem.GetProperty("detail").GetString().Should().Be("The body must not be compressed.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_above_the_limit_is_answered_with_413(bool isChunked)
    {
        await using var app = await StartAsync(static options => options.MaximumBodyLength = 1000);

        var problem = await Send(app, Right.PadRight(1001), isChunked).ShouldBeProblem(413);

        problem.GetProperty("detail").GetString().Should().Be("The body must have at most 1000 bytes.");
        await Send(app, Right.PadRight(1000), isChunked).ShouldBe(200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_above_the_limit_of_the_server_is_answered_with_413(bool isChunked)
    {
        await using var app = await TestApp.StartAsync(
            static services => services.AddObjectDetectionHyperparametersHttp(),
            static app =>
            {
                app.Use(static (http, next) =>
                {
                    http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 100;
                    return next(http);
                });
                app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.NumClasses).WithObjectDetectionValidation();
            });

        var problem = await Send(app, Right.PadRight(500), isChunked).ShouldBeProblem(413);

        problem.TryGetProperty("detail", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Malformed_chunks_are_answered_with_400()
    {
        await using var app = await StartAsync();
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            "POST /jobs HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nxyz\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        answer.Should().StartWith("HTTP/1.1 400 ").And.Contain("application/problem+json").And.NotContain("chunk size");
    }

    private static Task<HttpResponseMessage> Send(TestApp app, string body, bool isChunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/jobs") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked;
        return app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<TestApp> StartAsync(Action<ObjectDetectionHttpOptions>? options = null) => TestApp.StartAsync(
        static app =>
        {
            app.UseStatusCodePages();
            app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.NumClasses).WithObjectDetectionValidation();
        },
        options);
}
