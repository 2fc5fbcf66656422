using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>Turns what the SDK throws into what storage throws.</summary>
internal static class S3Failure
{
    /// <summary>Determines whether an exception says that there is no such object.</summary>
    public static bool IsMissing(AmazonS3Exception exception) => exception is { StatusCode: HttpStatusCode.NotFound } and not { ErrorCode: "NoSuchBucket" };

    /// <summary>Returns the exception to throw, or <see langword="null"/> if it is none of S3.</summary>
    public static Exception? Of(Exception exception, S3Location location) => exception switch
    {
        // An archived object is refused with the same status as one that must not be read.
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } and not AmazonS3Exception { ErrorCode: "InvalidObjectState" } =>
            new UnauthorizedAccessException($"Access to '{location}' is denied.", exception),
        AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed } => new IOException($"'{location}' changed while it was read.", exception),
        AmazonServiceException or AmazonClientException or HttpRequestException => new IOException($"'{location}' cannot be read: {exception.Message}", exception),
        _ => null,
    };
}
