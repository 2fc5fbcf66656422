using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.S3;
using Amazon.S3.Model;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;

/// <summary>A server on this machine that answers as S3 does.</summary>
public sealed class Moto : IAsyncLifetime
{
    private Process? server;
    private string address = "";

    /// <summary>Returns a client whose requests are recorded.</summary>
    internal AmazonS3Client Connect(RequestLog log)
    {
        Assert.SkipWhen(server is null, "moto_server is not on this machine.");
        return S3Clients.Create(address, log);
    }

    /// <summary>Creates a bucket of its own for a test.</summary>
    internal async Task<string> CreateBucketAsync(IReadOnlyDictionary<string, byte[]> objects)
    {
        var bucket = $"bucket-{Guid.NewGuid():N}";
        using var client = Connect(new RequestLog());
        await client.PutBucketAsync(bucket, TestContext.Current.CancellationToken);
        foreach (var (key, bytes) in objects)
        {
            await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(bytes) }, TestContext.Current.CancellationToken);
        }

        return bucket;
    }

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows() || !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "moto_server"))))
        {
            return;
        }

        var port = FreePort();
        address = $"http://127.0.0.1:{port}";
        server = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.OutputDataReceived += static (_, _) => { };
        server.ErrorDataReceived += static (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        for (var i = 0; i < 300 && !await AnswersAsync(port); i++)
        {
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync()
    {
        server?.Kill(entireProcessTree: true);
        server?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
