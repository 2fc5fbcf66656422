namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The content types that the algorithm accepts.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html.</remarks>
internal static class ContentTypes
{
    public const string RecordIO = "application/x-recordio";
    public const string AnyImage = "application/x-image";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Model = "application/x-sagemaker-model";

    /// <summary>Gets those of images with an annotation file each.</summary>
    public static IReadOnlyList<string> Images { get; } = [AnyImage, Jpeg, Png];

    /// <summary>Gets those of training data.</summary>
    public static IReadOnlyList<string> Data { get; } = [RecordIO, .. Images];

    /// <summary>Returns the type alone, in lower case; <see langword="null"/> if it is empty. Whether the container minds the rest is unknown.</summary>
    public static string? WithoutParameters(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } name ? name : null;
}
