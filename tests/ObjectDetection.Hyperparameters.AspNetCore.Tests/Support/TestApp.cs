using System.Net.Http.Headers;
using System.Text;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

/// <summary>An application on a port of the loopback interface, with a client.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestApp(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts an application whose services are registered as documented.</summary>
    public static Task<TestApp> StartAsync(Action<WebApplication> map, Action<ObjectDetectionHttpOptions>? options = null) =>
        StartAsync(services => services.AddObjectDetectionHyperparametersHttp(options), map);

    /// <summary>Starts an application.</summary>
    public static async Task<TestApp> StartAsync(Action<IServiceCollection> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync(Cancellation);
        return new TestApp(app);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string mediaType = "application/json") =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), mediaType);

    public Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? mediaType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
