namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>An open file of a data set.</summary>
public interface IDatasetContent : IAsyncDisposable
{
    /// <summary>Gets the number of bytes, or <see langword="null"/> if it is unknown, as in a pipe. Content of unknown length is read once, from start to end.</summary>
    long? Length { get; }

    /// <summary>Reads bytes at an offset. Several reads can run at the same time if the length is known.</summary>
    /// <param name="offset">The offset.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The number of bytes read, at least one; zero at the end.</returns>
    /// <exception cref="IOException">The bytes cannot be read.</exception>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default);
}
