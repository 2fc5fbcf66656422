namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>A bit for each sample of a channel.</summary>
internal sealed class SampleBits(long size)
{
    private const int BitsPerWord = 64;
    private readonly ulong[] words = new ulong[(size / BitsPerWord) + 1];

    public long Count { get; private set; }

    public void Add(long index, bool isWanted)
    {
        if (isWanted)
        {
            words[index / BitsPerWord] |= 1UL << (int)(index % BitsPerWord);
            Count++;
        }
    }

    public bool Contains(long index) => index < size && (words[index / BitsPerWord] & (1UL << (int)(index % BitsPerWord))) != 0;
}
