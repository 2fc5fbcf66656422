namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>Bits that any thread sets.</summary>
internal sealed class BitList(int count)
{
    private readonly int[] words = new int[(count + 31) / 32];

    public bool this[int index] => (Volatile.Read(ref words[index >> 5]) & (1 << index)) != 0;

    /// <summary>Sets a bit.</summary>
    /// <returns>Whether it was not set before.</returns>
    public bool Set(int index) => (Interlocked.Or(ref words[index >> 5], 1 << index) & (1 << index)) == 0;

    public int CountSet() => words.Sum(static word => System.Numerics.BitOperations.PopCount((uint)word));
}
