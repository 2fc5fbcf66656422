namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>The inputs that the repository keeps: one folder for each target, with examples and with what was once at fault.</summary>
internal static class Corpus
{
    /// <summary>Gets the folder with a folder for each target.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, nameof(Corpus));

    /// <summary>Returns the files of a target, in the order of their names.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Of(string target)
    {
        var folder = Path.Combine(Folder, target);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(static path => (path, File.ReadAllBytes(path)))
            : [];
    }
}
