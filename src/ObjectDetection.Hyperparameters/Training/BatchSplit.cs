namespace ObjectDetection.Hyperparameters.Training;

/// <summary>How MXNet shares out a batch over the GPUs of a machine.</summary>
/// <remarks>
/// Each GPU gets the rounded quotient, halves rounded up; the last one gets what is left, and a GPU that would get nothing stops the job
/// with <c>Too many slices. Some splits are empty.</c>
/// Source: <c>_split_input_slice</c> in https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py, under Python 2.
/// Under Python 3, which rounds halves to even numbers, a few of the refused batches are accepted.
/// </remarks>
public sealed class BatchSplit
{
    /// <summary>Shares out a batch.</summary>
    /// <param name="miniBatchSize">The number of images in a batch, at least 1.</param>
    /// <param name="gpus">The number of GPUs, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public BatchSplit(int miniBatchSize, int gpus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(miniBatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(gpus, 1);
        MiniBatchSize = miniBatchSize;
        Gpus = gpus;
        IsAccepted = Accepts(miniBatchSize, gpus);
        Shares = IsAccepted ? Array.AsReadOnly(Share(miniBatchSize, gpus)) : [];
    }

    /// <summary>The number of images in a batch.</summary>
    public int MiniBatchSize { get; }

    /// <summary>The number of GPUs.</summary>
    public int Gpus { get; }

    /// <summary>Whether MXNet can share out the batch: no GPU is left without an image.</summary>
    public bool IsAccepted { get; }

    /// <summary>Whether every GPU gets the same number of images.</summary>
    public bool IsEven => MiniBatchSize % Gpus == 0;

    /// <summary>The number of images for each GPU; empty when the split is not accepted.</summary>
    public IReadOnlyList<int> Shares { get; }

    /// <summary>Whether every GPU gets an image.</summary>
    internal static bool Accepts(int miniBatchSize, int gpus)
    {
        var share = Rounded(miniBatchSize, gpus);
        return share > 0 && share * (gpus - 1) < miniBatchSize;
    }

    private static int[] Share(int miniBatchSize, int gpus)
    {
        var share = Rounded(miniBatchSize, gpus);
        var shares = new int[gpus];
        shares.AsSpan().Fill((int)share);
        shares[^1] = (int)(miniBatchSize - (share * (gpus - 1)));
        return shares;
    }

    private static long Rounded(int miniBatchSize, int gpus) => ((2L * miniBatchSize) + gpus) / (2L * gpus);
}
