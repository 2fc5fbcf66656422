namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Content without bytes.</summary>
internal sealed class EmptyContent : IDatasetContent
{
    private EmptyContent()
    {
    }

    public static EmptyContent Instance { get; } = new();

    public long? Length => 0;

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default) => new(0);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
