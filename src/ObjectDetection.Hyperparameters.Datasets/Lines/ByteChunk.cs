namespace ObjectDetection.Hyperparameters.Datasets.Lines;

/// <summary>Bytes of a file in a rented buffer, after <see cref="LineBlocks.Headroom"/> free ones.</summary>
internal readonly record struct ByteChunk(byte[] Buffer, int Length);
