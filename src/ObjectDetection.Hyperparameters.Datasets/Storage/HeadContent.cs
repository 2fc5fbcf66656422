namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Content whose first bytes were read, and are there again.</summary>
internal sealed class HeadContent(IDatasetContent content, ReadOnlyMemory<byte> head) : IDatasetContent
{
    public long? Length => content.Length;

    public ReadOnlyMemory<byte> Head => head;

    /// <summary>Reads the first bytes of content.</summary>
    public static async ValueTask<HeadContent> ReadAsync(IDatasetContent content, int length, CancellationToken cancellationToken)
    {
        var buffer = new byte[length];
        var count = 0;
        while (count < length && await content.ReadAsync(count, buffer.AsMemory(count), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            count += read;
        }

        return new HeadContent(content, buffer.AsMemory(0, count));
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (offset >= head.Length)
        {
            return content.ReadAsync(offset, buffer, cancellationToken);
        }

        var bytes = head[(int)offset..];
        bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
        bytes.CopyTo(buffer);
        return new(bytes.Length);
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
