using System.Collections;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>How MXNet splits a batch over the GPUs of an instance.</summary>
/// <remarks>
/// Each GPU gets the quotient, rounded half up, and the last one gets the rest. A GPU without an image stops the job with
/// <c>Too many slices. Some splits are empty.</c>
/// Source: <c>_split_input_slice</c> in https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py, under Python 2.
/// Python 3 rounds half to even and accepts a few of the rejected batches.
/// </remarks>
public sealed class BatchSplit
{
    /// <summary>Splits a batch.</summary>
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
        Shares = IsAccepted ? new ShareList(miniBatchSize, gpus, (int)Rounded(miniBatchSize, gpus)) : [];
    }

    /// <summary>Gets the number of images in a batch.</summary>
    public int MiniBatchSize { get; }

    /// <summary>Gets the number of GPUs.</summary>
    public int Gpus { get; }

    /// <summary>Gets a value indicating whether MXNet accepts the split: every GPU gets an image.</summary>
    public bool IsAccepted { get; }

    /// <summary>Gets a value indicating whether every GPU gets the same number of images.</summary>
    public bool IsEven => MiniBatchSize % Gpus == 0;

    /// <summary>Gets the number of images for each GPU, computed when asked for. The list is empty if the split is not accepted.</summary>
    public IReadOnlyList<int> Shares { get; }

    /// <summary>Returns the split in one line, the same in every culture.</summary>
    public override string ToString() =>
        $"{Wording.Count(MiniBatchSize, "image")} on {Wording.Count(Gpus, "GPU")}: "
        + (!IsAccepted ? "not accepted" : IsEven ? $"{Text.Of(Shares[0])} each" : $"{Text.Of(Shares[0])} each, {Text.Of(Shares[^1])} on the last");

    internal static bool Accepts(int miniBatchSize, int gpus)
    {
        var share = Rounded(miniBatchSize, gpus);
        return share > 0 && share * (gpus - 1) < miniBatchSize;
    }

    private static long Rounded(int miniBatchSize, int gpus) => ((2L * miniBatchSize) + gpus) / (2L * gpus);

    /// <summary>The shares without an array of them: both numbers are the caller's.</summary>
    private sealed class ShareList(int miniBatchSize, int gpus, int share) : IReadOnlyList<int>
    {
        public int Count => gpus;

        public int this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfNegative(index);
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, gpus);
                return index < gpus - 1 ? share : miniBatchSize - (share * (gpus - 1));
            }
        }

        public IEnumerator<int> GetEnumerator()
        {
            for (var i = 0; i < gpus; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
