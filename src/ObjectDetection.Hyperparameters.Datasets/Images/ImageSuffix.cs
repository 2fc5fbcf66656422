namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>The suffixes of the names of images.</summary>
internal static class ImageSuffix
{
    private const int Longest = 8;

    private static readonly string[] Others =
        [".json", ".txt", ".xml", ".csv", ".md", ".yaml", ".yml", ".ini", ".db", ".ds_store", ".lst", ".idx", ".rec", ".manifest", ".html", ".pdf", ".py", ".zip", ".tar", ".gz"];

    /// <summary>Gets the suffixes that are tried for a name that is known without one, as people write them.</summary>
    public static IReadOnlyList<string> Usual { get; } = [".jpg", ".png", ".jpeg", ".JPG", ".PNG", ".JPEG", ".Jpg", ".Png", ".Jpeg"];

    /// <summary>Returns the suffix of a file's name with its dot, or nothing if it has none.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> path) => path[Math.Max(path.LastIndexOf('.'), path.LastIndexOf('/') + 1)..] is ['.', ..] suffix ? suffix : default;

    /// <summary>Returns the format that a name promises.</summary>
    public static ImageFormat FormatOf(ReadOnlySpan<char> path)
    {
        var suffix = Of(path);
        if (suffix.Length is 0 or > Longest)
        {
            return ImageFormat.Unknown;
        }

        Span<char> lower = stackalloc char[Longest];
        return lower[..suffix.ToLowerInvariant(lower)] switch
        {
            ".jpg" or ".jpeg" or ".jpe" or ".jfif" => ImageFormat.Jpeg,
            ".png" or ".apng" => ImageFormat.Png,
            ".gif" => ImageFormat.Gif,
            ".bmp" or ".dib" => ImageFormat.Bmp,
            ".webp" => ImageFormat.WebP,
            ".tif" or ".tiff" => ImageFormat.Tiff,
            ".jp2" or ".j2k" => ImageFormat.Jpeg2000,
            ".jxl" => ImageFormat.JpegXl,
            ".heic" or ".heif" => ImageFormat.Heic,
            ".avif" => ImageFormat.Avif,
            _ => ImageFormat.Unknown,
        };
    }

    /// <summary>Determines whether a name promises something that is no image, so that its bytes need not be read to know.</summary>
    public static bool IsOther(ReadOnlySpan<char> path)
    {
        var suffix = Of(path);
        foreach (var other in Others)
        {
            if (suffix.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
