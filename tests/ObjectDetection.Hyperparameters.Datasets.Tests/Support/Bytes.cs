namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Files in memory.</summary>
/// <param name="files">The files by their paths.</param>
internal sealed class Bytes(IReadOnlyDictionary<string, byte[]> files) : IDatasetStorage
{
    /// <summary>Gets a value indicating whether the lengths are unknown, as in a pipe.</summary>
    public bool IsPipe { get; init; }

    /// <summary>Gets the number of bytes that the files lose after they are opened.</summary>
    public int Missing { get; init; }

    /// <summary>Gets what happens when a file is opened.</summary>
    public Action<string>? Opening { get; init; }

    public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var (path, bytes) in files)
        {
            yield return new DatasetFile(path, bytes.Length);
        }
    }

    public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        Opening?.Invoke(path);
        return ValueTask.FromResult<IDatasetContent?>(files.TryGetValue(path, out var bytes) ? new Content(bytes, IsPipe, Missing) : null);
    }

    private sealed class Content(byte[] bytes, bool isPipe, int missing) : IDatasetContent
    {
        public long? Length => isPipe ? null : bytes.Length + missing;

        public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A pipe hands on what it has.
            var count = (int)Math.Min(isPipe ? Math.Min(buffer.Length, 1000) : buffer.Length, Math.Max(0, bytes.Length - offset));
            bytes.AsSpan((int)Math.Min(offset, bytes.Length), count).CopyTo(buffer.Span);
            return ValueTask.FromResult(count);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
