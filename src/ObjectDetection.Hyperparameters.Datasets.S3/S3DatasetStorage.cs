using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>Data sets in Amazon S3. Paths are URIs such as <c>s3://bucket/train</c>; objects are read by ranges, so that images are not downloaded.</summary>
/// <remarks>The caller keeps the client and disposes it. Reading needs <c>s3:GetObject</c>, listing <c>s3:ListBucket</c>. Instances are thread-safe.</remarks>
/// <param name="client">The client.</param>
public sealed class S3DatasetStorage(IAmazonS3 client) : IDatasetStorage
{
    private readonly IAmazonS3 client = client ?? throw new ArgumentNullException(nameof(client));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The path is not an S3 URI.</exception>
    /// <exception cref="IOException">S3 refuses to list the folder, or cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The bucket must not be listed.</exception>
    public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var location = S3Location.Parse(folder) ?? throw new ArgumentException($"'{folder}' is not an S3 URI. Write s3://bucket/folder.", nameof(folder));
        var prefix = location.Key.Length == 0 || location.Key.EndsWith('/') ? location.Key : $"{location.Key}/";
        var request = new ListObjectsV2Request { BucketName = location.Bucket, Prefix = prefix };
        do
        {
            var page = await ListAsync(request, location, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page.S3Objects ?? [])
            {
                // Consoles mark folders by empty objects.
                if (entry.Key.Length > prefix.Length && !(entry.Key.EndsWith('/') && entry.Size is 0))
                {
                    yield return new DatasetFile(entry.Key[prefix.Length..], entry.Size ?? 0);
                }
            }

            request.ContinuationToken = page.IsTruncated is true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public async ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        S3Location.Parse(path) is { } location && location.Key.Length > 0 && !location.Key.EndsWith('/')
            ? await S3Content.OpenAsync(new S3Ranges(client, location), cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<ListObjectsV2Response> ListAsync(ListObjectsV2Request request, S3Location location, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (S3Failure.Of(exception, location, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
}
