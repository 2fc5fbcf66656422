using System.Buffers;

namespace ObjectDetection.Hyperparameters.Datasets.Lines;

/// <summary>Some whole lines of a file, in a rented buffer.</summary>
internal sealed class LineBlock(byte[] buffer, int start, int length)
{
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, length);

    /// <summary>Gets the number of the first line, starting at 1.</summary>
    public required long FirstLine { get; init; }

    public required int LineCount { get; init; }

    /// <summary>Gets a value indicating whether the block is the start of one line that is too long to be read.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Gives the buffer back. The bytes must not be used any more.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(buffer);
}
