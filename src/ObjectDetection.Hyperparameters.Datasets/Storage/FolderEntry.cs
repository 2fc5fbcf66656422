namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>A file, a folder or a link in a folder.</summary>
/// <param name="Name">The name.</param>
/// <param name="Length">The length of a file, or -1 if it is unknown. That of a link is not that of its target.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link.</param>
internal readonly record struct FolderEntry(string Name, long Length, bool IsFolder, bool IsLink);
