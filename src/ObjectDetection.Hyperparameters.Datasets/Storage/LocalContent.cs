using Microsoft.Win32.SafeHandles;

namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>A regular file on a disk. Reads are synchronous: most bytes are in the cache of the system, and a task for each would cost more than the read.</summary>
internal sealed class LocalContent(SafeFileHandle handle, long length) : IDatasetContent
{
    public long? Length => length;

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<int>(cancellationToken)
        : ValueTask.FromResult(RandomAccess.Read(handle, buffer.Span, offset));

    public ValueTask DisposeAsync()
    {
        handle.Dispose();
        return ValueTask.CompletedTask;
    }
}
