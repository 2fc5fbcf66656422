using Amazon.Runtime;
using Amazon.S3;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;

/// <summary>Creates clients that use neither the machine's settings nor the network beyond it.</summary>
internal static class S3Clients
{
    public static AmazonS3Client Create(string address, HttpMessageHandler handler, TimeSpan? timeout = null) => new(
        new BasicAWSCredentials("none", "none"),
        new AmazonS3Config
        {
            ServiceURL = address,
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            HttpClientFactory = new Factory(handler),
            Timeout = timeout ?? TimeSpan.FromSeconds(100),
        });

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
