namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Files in memory, the reads of which are as short as asked for.</summary>
internal sealed class BytesStorage(int longestRead = int.MaxValue) : IDatasetStorage
{
    private readonly Dictionary<string, byte[]> files = [];

    public byte[] this[string path]
    {
        set => files[path] = value;
    }

    public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        foreach (var (path, bytes) in files.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            yield return new DatasetFile(path[(folder.Length + 1)..], bytes.Length);
        }
    }

    public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        new(files.TryGetValue(path, out var bytes) ? new Content(bytes, longestRead) : null);

    private sealed class Content(byte[] bytes, int longestRead) : IDatasetContent
    {
        public long? Length => bytes.Length;

        public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var rest = bytes.AsMemory((int)Math.Min(offset, bytes.Length));
            rest = rest[..Math.Min(rest.Length, Math.Min(buffer.Length, longestRead))];
            rest.CopyTo(buffer);
            return new(rest.Length);
        }

        public ValueTask DisposeAsync() => default;
    }
}
