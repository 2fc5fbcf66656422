namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Works on the paths of folders, which have slashes on every system.</summary>
internal static class FolderPath
{
    public static string Join(string folder, string path) => folder.EndsWith('/') || folder.Length == 0 || path.Length == 0 ? folder + path : $"{folder}/{path}";

    public static string NameOf(string path) => path[(path.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');

    /// <summary>Determines whether a path is in a folder, or is the folder.</summary>
    public static bool IsIn(string outer, string path) => path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] == '/');

    /// <summary>Returns paths without the folders that all of them begin with, which do not tell them apart.</summary>
    public static string[] WithoutCommonFolders(IReadOnlyList<string> paths)
    {
        var parts = paths.Select(static path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var common = 0;
        while (parts.Length > 0 && parts.All(path => path.Length > common + 1 && path[common] == parts[0][common]))
        {
            common++;
        }

        return [.. parts.Select(path => string.Join('/', path.Skip(common)))];
    }
}
