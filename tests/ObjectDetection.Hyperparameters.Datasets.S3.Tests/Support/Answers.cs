using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;

/// <summary>Answers requests as told, without a server.</summary>
internal sealed class Answers(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private int count;

    /// <summary>Gets the number of requests.</summary>
    public int Count => count;

    /// <summary>Answers with an error.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message = "No.") => new(status)
    {
        Content = new StringContent($"<Error><Code>{code}</Code><Message>{message}</Message></Error>", Encoding.UTF8, "application/xml"),
    };

    /// <summary>Answers with a list of objects.</summary>
    public static HttpResponseMessage List(params (string Key, long Size)[] objects) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            $"<ListBucketResult>{string.Concat(objects.Select(static entry => $"<Contents><Key>{entry.Key}</Key><Size>{entry.Size}</Size></Contents>"))}</ListBucketResult>", Encoding.UTF8, "application/xml"),
    };

    /// <summary>Answers with the range that was asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="bytes">The object.</param>
    /// <param name="cut">The number of bytes after which the connection breaks.</param>
    /// <param name="stalls">Whether nothing comes after the cut, instead of an error.</param>
    public static HttpResponseMessage Range(HttpRequestMessage request, byte[] bytes, int cut = int.MaxValue, bool stalls = false)
    {
        var range = request.Headers.Range!.Ranges.Single();
        var (from, to) = ((int)range.From!, (int)Math.Min(range.To!.Value, bytes.Length - 1));
        var part = bytes[from..(to + 1)];
        var response = new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = new StreamContent(new BreakingStream(part, cut, stalls)) };
        response.Content.Headers.ContentLength = part.Length;
        response.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, to, bytes.Length);
        response.Headers.ETag = new EntityTagHeaderValue("\"1\"");
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = answer(request, Interlocked.Increment(ref count));
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    private sealed class BreakingStream(byte[] bytes, int cut, bool stalls) : MemoryStream(bytes, 0, Math.Min(bytes.Length, cut))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == cut)
            {
                await Task.Delay(stalls ? Timeout.Infinite : 0, cancellationToken);
                throw new IOException("The connection broke.");
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
