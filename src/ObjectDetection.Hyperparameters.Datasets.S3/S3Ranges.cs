using System.Net;
using System.Net.Http.Headers;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>Reads ranges of an object, all of the same version.</summary>
internal sealed class S3Ranges(IAmazonS3 client, S3Location location)
{
    /// <summary>A connection that breaks in the middle of a range is replaced so often; the SDK tries again only what fails before the first byte.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(100);
    private string? version;

    /// <summary>Gets the length of the object. It is known after the first range.</summary>
    public long Length { get; private set; }

    /// <summary>Reads the first range, which tells whether the object exists.</summary>
    /// <returns>The number of bytes read, or <see langword="null"/> if there is no such object.</returns>
    public async Task<int?> ReadFirstAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(0, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            // An empty object has no first byte.
            return 0;
        }
        catch (Exception exception) when (exception.InnerException is AmazonS3Exception refusal && S3Failure.IsMissing(refusal))
        {
            return null;
        }
    }

    /// <summary>Reads a range.</summary>
    /// <returns>The number of bytes read, which is less than asked for only at the end of the object.</returns>
    public async Task<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var response = await client.GetObjectAsync(RequestOf(offset + count, buffer.Length - count), cancellationToken).ConfigureAwait(false);
                Accept(response, offset + count);
                var wanted = (int)Math.Min(buffer.Length, Length - offset);
                while (count < wanted)
                {
                    var read = await ReadAsync(response.ResponseStream, buffer[count..wanted], cancellationToken).ConfigureAwait(false);
                    count += read > 0 ? read : throw new EndOfStreamException($"It ended after {offset + count} of {Length} bytes.");
                }

                return count;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // What came is kept, and the rest is asked for again.
            }
            catch (Exception exception) when (S3Failure.Of(exception, location, cancellationToken) is { } failure)
            {
                throw failure;
            }
        }
    }

    /// <summary>Reads what has come of an answer. The SDK limits the time until an answer begins, but not until it goes on.</summary>
    private async Task<int> ReadAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(client.Config?.Timeout ?? UsualTimeout);
        try
        {
            return await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The connection stalled.", exception);
        }
    }

    private void Accept(GetObjectResponse response, long offset)
    {
        // bytes 0-65535/1048576
        var range = ContentRangeHeaderValue.TryParse(response.ContentRange, out var parsed) ? parsed : null;
        if ((range?.From ?? 0) != offset)
        {
            throw new AmazonClientException("The server does not support ranges.");
        }

        version ??= response.ETag;
        Length = range?.Length ?? response.ContentLength;
    }

    private GetObjectRequest RequestOf(long offset, int count) => new()
    {
        BucketName = location.Bucket,
        Key = location.Key,
        ByteRange = new ByteRange(offset, offset + count - 1),
        EtagToMatch = version,
    };
}
