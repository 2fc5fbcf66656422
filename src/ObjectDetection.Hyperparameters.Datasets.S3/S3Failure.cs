using System.Net;
using System.Net.Sockets;
using System.Xml;
using Amazon.Runtime;
using Amazon.S3;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>Turns what the SDK throws into what storage throws.</summary>
internal static class S3Failure
{
    /// <summary>Determines whether an exception says that there is no such object.</summary>
    public static bool IsMissing(AmazonS3Exception exception) => exception is { StatusCode: HttpStatusCode.NotFound } and not { ErrorCode: "NoSuchBucket" };

    /// <summary>Returns the exception to throw, or <see langword="null"/> if the caller cancelled, or the fault is not in storage.</summary>
    public static Exception? Of(Exception exception, S3Location location, CancellationToken cancellationToken) => exception switch
    {
        // An archived object is refused with the same status as one that must not be read.
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } and not AmazonS3Exception { ErrorCode: "InvalidObjectState" } =>
            new UnauthorizedAccessException($"Access to '{location}' is denied: {exception.Message}", exception),
        AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed } => new IOException($"'{location}' changed while it was read.", exception),

        // The SDK reports its own limits of time as if the caller had cancelled.
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException or TimeoutException => new IOException($"'{location}' cannot be read: The request timed out.", exception),
        AmazonServiceException or AmazonClientException or HttpRequestException or SocketException or IOException or XmlException =>
            new IOException($"'{location}' cannot be read: {exception.Message}", exception),
        _ => null,
    };
}
