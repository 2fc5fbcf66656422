using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>A bucket and the beginning of the keys in it, whichever way a URI is written.</summary>
/// <remarks>Names between U+E000 and U+E001 are decided at run time. They can contain anything, also a slash.</remarks>
internal sealed record S3Place(string Bucket, string Key)
{
    private const string S3 = "s3://";
    private const string Https = "https://";

    /// <summary>Returns the place that a URI names, or <see langword="null"/> if it is an expression or no URI.</summary>
    public static S3Place? Of(string uri)
    {
        var place = uri.StartsWith(S3, StringComparison.Ordinal) ? Split(uri[S3.Length..])
            : uri.StartsWith(Https, StringComparison.Ordinal) ? OfHost(Split(uri[Https.Length..]))
            : uri.StartsWith(RequestNames.TokenStart) && uri.IndexOf(RequestNames.TokenEnd, StringComparison.Ordinal) + 1 == IndexOf(uri, "/") ? Split(uri)
            : null;
        return place?.Bucket.Length > 0 ? place : null;
    }

    public bool IsSameAs(S3Place other) => Bucket == other.Bucket && Key.TrimEnd('/') == other.Key.TrimEnd('/');

    /// <summary>Determines whether what is in another place is in this one, too.</summary>
    public bool Contains(S3Place other) => Bucket == other.Bucket && other.Key.StartsWith(Key, StringComparison.Ordinal);

    /// <summary>Returns the place that a host and a path name: the bucket is in the host, or in the path if the host begins with the service.</summary>
    private static S3Place? OfHost(S3Place uri)
    {
        var host = "." + uri.Bucket;
        var service = IndexOf(host, ".s3.") is >= 0 and var dot ? dot : IndexOf(host, ".s3-");
        return service < 0 ? null : service == 0 ? Split(uri.Key) : new S3Place(host[1..service], uri.Key);
    }

    private static S3Place Split(string text) => IndexOf(text, "/") is >= 0 and var slash ? new(text[..slash], text[(slash + 1)..]) : new(text, "");

    /// <summary>Returns where a text occurs first outside of names that are decided at run time, or -1.</summary>
    private static int IndexOf(string text, string sought)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == RequestNames.TokenStart)
            {
                i = text.IndexOf(RequestNames.TokenEnd, i);
                if (i < 0)
                {
                    return -1;
                }
            }
            else if (string.CompareOrdinal(text, i, sought, 0, sought.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
