using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>Takes the paths of images and annotations apart.</summary>
internal static class FilePath
{
    private const string Annotation = ".json";

    public static bool IsAnnotation(ReadOnlySpan<char> path) => ImageSuffix.Of(path).Equals(Annotation, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns a path without the suffix.</summary>
    public static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> path) => path[..^ImageSuffix.Of(path).Length];

    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Returns the name without folders and suffix, by which an annotation belongs to an image.</summary>
    public static ReadOnlySpan<char> BaseOf(ReadOnlySpan<char> path) => WithoutSuffix(NameOf(path));

    /// <summary>Returns the name up to its first dot, which is what the converter of the algorithm's notebook takes for the base.</summary>
    public static ReadOnlySpan<char> ShortBaseOf(ReadOnlySpan<char> path) => NameOf(path) is var name && name.IndexOf('.') is >= 0 and var dot ? name[..dot] : NameOf(path);

    /// <summary>Returns the path of a file in a folder.</summary>
    public static string Combine(string folder, string path) => folder.Length == 0 || folder[^1] == '/' || folder[^1] == Path.DirectorySeparatorChar ? folder + path : $"{folder}/{path}";

    /// <summary>Returns the path of a folder in another one, with a slash at its end, or <see langword="null"/> if it is not there.</summary>
    public static string? Within(string outer, string inner)
    {
        var start = Combine(outer, "");
        return inner.Length > start.Length && inner.StartsWith(start, StringComparison.Ordinal) ? Combine(inner[start.Length..], "") : null;
    }
}
