using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Tells files apart by their suffixes.</summary>
internal static class SuffixKinds
{
    private const int Longest = 9;

    public static SuffixKind Of(ReadOnlySpan<char> path)
    {
        var suffix = Path.GetExtension(path);
        if (suffix.Length > Longest)
        {
            return SuffixKind.Other;
        }

        Span<char> lower = stackalloc char[Longest];
        return lower[..suffix.ToLowerInvariant(lower)] switch
        {
            ".json" => SuffixKind.Json,
            ".rec" => SuffixKind.Records,
            ".idx" => SuffixKind.Index,
            ".manifest" => SuffixKind.Manifest,
            ".lst" => SuffixKind.List,
            _ => ImageSuffix.FormatOf(path) != ImageFormat.Unknown ? SuffixKind.Image : SuffixKind.Other,
        };
    }
}
