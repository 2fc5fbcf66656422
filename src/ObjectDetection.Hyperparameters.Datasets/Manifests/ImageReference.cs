namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>The form of references to images.</summary>
internal static class ImageReference
{
    private static ReadOnlySpan<byte> Scheme => "s3://"u8;

    /// <summary>Determines whether a reference has a bucket and a key.</summary>
    public static bool IsS3(ReadOnlySpan<byte> reference) =>
        reference.StartsWith(Scheme) && reference[Scheme.Length..].IndexOf((byte)'/') is > 0 and var slash && reference.Length > Scheme.Length + slash + 1;
}
