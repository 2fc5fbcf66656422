namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;

/// <summary>Records the requests of a client, and how many bytes were asked for.</summary>
internal sealed class RequestLog : DelegatingHandler
{
    private readonly List<string> requests = [];

    public RequestLog()
        : base(new SocketsHttpHandler { UseProxy = false })
    {
    }

    /// <summary>Gets the method, the path and the range of each request.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (requests)
        {
            requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {request.Headers.Range}".TrimEnd());
        }

        return base.SendAsync(request, cancellationToken);
    }
}
