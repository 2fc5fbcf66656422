namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>One content that is open already, and is read once: a stream, a pipe.</summary>
internal sealed class OpenedStorage(IDatasetContent content) : IDatasetStorage
{
    private IDatasetContent? remaining = content;

    public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }

    public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) => remaining is null
        ? throw new InvalidOperationException("A stream can be read once.")
        : new(Interlocked.Exchange(ref remaining, null));
}
