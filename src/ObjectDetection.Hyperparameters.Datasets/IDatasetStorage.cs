namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A place where data sets are stored: a disk, a bucket. Paths have <c>/</c> between their parts.</summary>
public interface IDatasetStorage
{
    /// <summary>Lists the files in a folder and its folders, in any order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Cancels listing.</param>
    /// <returns>The files with their paths relative to the folder. There is none if the path is a file or does not exist.</returns>
    IAsyncEnumerable<DatasetFile> ListAsync(string folder, CancellationToken cancellationToken = default);

    /// <summary>Opens a file for reading at any offset.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels opening.</param>
    /// <returns>The content, or <see langword="null"/> if the path is a folder or does not exist.</returns>
    /// <exception cref="IOException">The file exists, but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default);
}
