using System.Globalization;

namespace ObjectDetection.Hyperparameters.Datasets.S3;

/// <summary>A bucket and a key.</summary>
internal sealed record S3Location(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>Parses a URI. Keys are written as they are, without escapes.</summary>
    /// <returns>The location, or <see langword="null"/> if the text is not such a URI.</returns>
    public static S3Location? Parse(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = uri[Scheme.Length..];
        var end = path.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = end < 0 ? (path, "") : (path[..end], path[(end + 1)..]);
        return bucket.Length == 0 ? null : new(bucket, key);
    }

    /// <summary>Returns the URI for messages, on one line.</summary>
    public override string ToString() => string.Concat($"{Scheme}{Bucket}/{Key}".Select(static character =>
        char.IsControl(character) || character is '\u2028' or '\u2029' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : $"{character}"));
}
