using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>Reads ranges of an object, all of the same version.</summary>
internal sealed class S3Ranges(IAmazonS3 client, S3Location location)
{
    /// <summary>A connection that breaks in the middle of a range is replaced so often; the SDK tries again only what fails before the first byte.</summary>
    private const int MostAttempts = 3;

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
                version ??= response.ETag;
                Length = LengthOf(response);
                var wanted = (int)Math.Min(buffer.Length, Length - offset);
                while (count < wanted)
                {
                    var read = await response.ResponseStream.ReadAsync(buffer[count..wanted], cancellationToken).ConfigureAwait(false);
                    count += read > 0 ? read : throw new EndOfStreamException($"It ended after {offset + count} of {Length} bytes.");
                }

                return count;
            }
            catch (Exception exception) when (S3Failure.Of(exception, location) is { } failure)
            {
                throw failure;
            }
            catch (IOException exception)
            {
                // What came is kept, and the rest is asked for again.
                if (attempt == MostAttempts)
                {
                    throw new IOException($"'{location}' cannot be read: {exception.Message}", exception);
                }
            }
        }
    }

    private static long LengthOf(GetObjectResponse response)
    {
        // bytes 0-65535/1048576
        var range = response.ContentRange;
        return range is not null && long.TryParse(range.AsSpan(range.LastIndexOf('/') + 1), out var length) ? length : response.ContentLength;
    }

    private GetObjectRequest RequestOf(long offset, int count) => new()
    {
        BucketName = location.Bucket,
        Key = location.Key,
        ByteRange = new ByteRange(offset, offset + count - 1),
        EtagToMatch = version,
    };
}
