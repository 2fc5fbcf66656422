using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>The files and folders of this computer.</summary>
internal sealed class LocalStorage : IDatasetStorage
{
    private readonly bool opensPipes;

    private LocalStorage(bool opensPipes) => this.opensPipes = opensPipes;

    public static LocalStorage Instance { get; } = new(opensPipes: true);

    /// <summary>Gets the same files, except that pipes and devices have no bytes. Opening a pipe waits for a program that writes to it, and a device need not end.</summary>
    public static LocalStorage WithoutPipes { get; } = new(opensPipes: false);

    /// <inheritdoc/>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder must not be read.</exception>
    public IAsyncEnumerable<DatasetFile> ListAsync(string folder, CancellationToken cancellationToken = default) =>
        ListAsync(folder, static (_, failure) => throw failure, cancellationToken);

    /// <summary>Lists the files in a folder and its folders, except those that cannot be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="failed">Is told the relative path of each folder and link that cannot be followed, and why. That of the folder itself is empty.</param>
    /// <param name="cancellationToken">Cancels listing.</param>
    public static IAsyncEnumerable<DatasetFile> ListAsync(string folder, Action<string, Exception> failed, CancellationToken cancellationToken = default) =>
        ListAsync(folder, failed, measures: true, cancellationToken);

    /// <summary>Lists the files in a folder and its folders by their names alone: their lengths are -1, and a link to a file that is not there is listed, too.</summary>
    public static IAsyncEnumerable<DatasetFile> ListNamesAsync(string folder, Action<string, Exception> failed, CancellationToken cancellationToken = default) =>
        ListAsync(folder, failed, measures: false, cancellationToken);

    private static async IAsyncEnumerable<DatasetFile> ListAsync(
        string folder, Action<string, Exception> failed, bool measures, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var file in new FolderWalk(folder, failed, measures).Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return file;
        }
    }

    public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<IDatasetContent?>(cancellationToken)
        : ValueTask.FromResult(Open(path));

    private IDatasetContent? Open(string path)
    {
        // No file has an empty name, or one with this character: the system's functions take it for the end.
        if (path.Length == 0 || path.Contains('\0'))
        {
            return null;
        }

        try
        {
            if (!opensPipes && IsWithoutBytes(path))
            {
                return EmptyContent.Instance;
            }

            // Files that others write or delete are read, too, as far as they come.
            return ContentOf(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Determines whether a path is that of an empty file, a pipe or a device. It is not opened.</summary>
    private static bool IsWithoutBytes(string path) => new FileInfo(RealPath.Of(path)) is { Exists: true, Length: 0 };

    private static IDatasetContent ContentOf(SafeFileHandle handle)
    {
        try
        {
            return LengthOf(handle) is { } length ? new LocalContent(handle, length) : new ForwardContent(new FileStream(handle, FileAccess.Read, bufferSize: 0));
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Returns the length of a regular file, and <see langword="null"/> for pipes, terminals and devices.</summary>
    private static long? LengthOf(SafeFileHandle handle)
    {
        try
        {
            // Devices and the files that the system makes up have no length, but bytes.
            var length = RandomAccess.GetLength(handle);
            return length == 0 && RandomAccess.Read(handle, stackalloc byte[1], 0) > 0 ? null : length;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
