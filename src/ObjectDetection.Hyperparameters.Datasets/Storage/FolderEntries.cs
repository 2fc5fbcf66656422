using System.IO.Enumeration;

namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Enumerates one folder, hidden files included, without its folders' content.</summary>
/// <param name="folder">The folder.</param>
/// <param name="measures">Whether the lengths of files are needed, and whether they are links: the system is asked for both file by file.</param>
internal sealed class FolderEntries(string folder, bool measures) : FileSystemEnumerator<FolderEntry>(folder, Everything)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    protected override FolderEntry TransformEntry(ref FileSystemEntry entry)
    {
        if (!measures && !entry.IsDirectory)
        {
            return new FolderEntry(entry.FileName.ToString(), -1, IsFolder: false, IsLink: false);
        }

        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return new FolderEntry(entry.FileName.ToString(), entry.IsDirectory || isLink ? 0 : entry.Length, entry.IsDirectory, isLink);
    }
}
