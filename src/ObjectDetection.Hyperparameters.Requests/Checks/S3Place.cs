using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>A bucket and the beginning of the keys in it, whichever way a URI is written.</summary>
/// <remarks>Names between U+E000 and U+E001 are decided at run time. They can contain anything, also a slash.</remarks>
internal sealed partial record S3Place(string Bucket, string Key)
{
    /// <summary>Returns the place that a URI names, or <see langword="null"/> if it is an expression or no URI.</summary>
    public static S3Place? Of(string uri)
    {
        var match = Forms().Match(uri);
        return match.Success ? new S3Place(match.Groups["bucket"].Value, match.Groups["key"].Value) : null;
    }

    public bool IsSameAs(S3Place other) => Bucket == other.Bucket && Key.TrimEnd('/') == other.Key.TrimEnd('/');

    /// <summary>Determines whether what is in another place is in this one, too.</summary>
    public bool Contains(S3Place other) => Bucket == other.Bucket && other.Key.StartsWith(Key, StringComparison.Ordinal);

    [GeneratedRegex(
        """
        ^(?:s3://(?<bucket>(?:\uE000[^\uE001]*\uE001|[^/\uE000])+)
          |https://s3[.-](?:\uE000[^\uE001]*\uE001|[^/\uE000])+/(?<bucket>(?:\uE000[^\uE001]*\uE001|[^/\uE000])+)
          |https://(?<bucket>(?:\uE000[^\uE001]*\uE001|[^/\uE000])+?)\.s3[.-](?:\uE000[^\uE001]*\uE001|[^/\uE000])+
          |(?<bucket>\uE000[^\uE001]*\uE001)(?=/)
        )(?:/(?<key>.*))?\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Forms();
}
