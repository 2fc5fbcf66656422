using System.IO.Enumeration;

namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Enumerates one folder, hidden files included, without its folders' content.</summary>
internal sealed class FolderEntries(string folder) : FileSystemEnumerator<FolderEntry>(folder, Everything)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    protected override FolderEntry TransformEntry(ref FileSystemEntry entry)
    {
        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return new FolderEntry(entry.FileName.ToString(), entry.IsDirectory || isLink ? 0 : entry.Length, entry.IsDirectory, isLink);
    }
}
