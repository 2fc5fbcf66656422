using System.IO.Hashing;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>Reads files into one buffer, which belongs to one thread at a time.</summary>
internal sealed class FileBytes
{
    /// <summary>The first bytes of an image that are read at once. Few headers are longer.</summary>
    private const int Head = 4096;
    private const int Chunk = 256 * 1024;
    private const int MostKept = 1 << 20;
    private readonly XxHash3 hash = new();
    private byte[] buffer = new byte[Head];
    private int filled;

    /// <summary>Gets the bytes that were read.</summary>
    public ReadOnlySpan<byte> Read => buffer.AsSpan(0, filled);

    /// <summary>Reads a whole file.</summary>
    /// <returns><see langword="false"/> if it is longer than the maximum.</returns>
    public async ValueTask<bool> ReadAsync(IDatasetContent content, int maximum, CancellationToken cancellationToken)
    {
        Clear();
        if (content.Length > maximum)
        {
            return false;
        }

        // Content of unknown length ends where nothing more comes.
        var end = content.Length ?? maximum + 1L;
        for (var wanted = (int)Math.Min(end, Chunk); await FillAsync(content, wanted, cancellationToken).ConfigureAwait(false) && wanted < end;)
        {
            wanted = (int)Math.Min(end, wanted * 2L);
        }

        return filled <= maximum;
    }

    /// <summary>Reads the header of an image.</summary>
    public async ValueTask<ImageHeader> ReadHeaderAsync(IDatasetContent content, CancellationToken cancellationToken)
    {
        Clear();
        var length = content.Length ?? long.MaxValue;
        var isWhole = !await FillAsync(content, (int)Math.Min(Head, length), cancellationToken).ConfigureAwait(false);
        var header = ImageHeaders.Read(Read, isWhole ? filled : length);
        while (header.NeedsLength > filled)
        {
            isWhole = !await FillAsync(content, header.NeedsLength, cancellationToken).ConfigureAwait(false);
            header = ImageHeaders.Read(Read, isWhole ? filled : length);
        }

        return header;
    }

    /// <summary>Returns the key of the image whose header was read.</summary>
    /// <param name="content">The image.</param>
    /// <param name="isWhole">Whether it is that of all bytes.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async ValueTask<ulong> KeyOfAsync(IDatasetContent content, bool isWhole, CancellationToken cancellationToken)
    {
        if (!isWhole && content.Length is { } length)
        {
            return ProbeRun.KeyOf(Read, length);
        }

        hash.Reset();
        for (long offset = 0; ;)
        {
            hash.Append(Read);
            offset += filled;
            filled = 0;
            Grow(Chunk);
            filled = await content.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
            if (filled == 0)
            {
                return Math.Max(hash.GetCurrentHashAsUInt64(), 1);
            }
        }
    }

    public void Clear()
    {
        filled = 0;
        if (buffer.Length > MostKept)
        {
            buffer = new byte[Head];
        }
    }

    /// <summary>Reads up to a number of bytes.</summary>
    /// <returns><see langword="false"/> if there are fewer.</returns>
    private async ValueTask<bool> FillAsync(IDatasetContent content, int end, CancellationToken cancellationToken)
    {
        Grow(end);
        while (filled < end)
        {
            var count = await content.ReadAsync(filled, buffer.AsMemory(filled, end - filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return false;
            }

            filled += count;
        }

        return true;
    }

    private void Grow(int size)
    {
        if (buffer.Length < size)
        {
            Array.Resize(ref buffer, size);
        }
    }
}
