using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>Files in memory, of which a read returns a limited number of bytes.</summary>
internal sealed class MemoryStorage(IReadOnlyDictionary<string, byte[]> files, int longestRead) : IDatasetStorage
{
    public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
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
