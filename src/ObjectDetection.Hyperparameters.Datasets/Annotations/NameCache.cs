using System.IO.Hashing;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>Gives names of classes their text without creating it each time. A name that comes in between may be created again, and one that is too long for a name is cut.</summary>
internal sealed class NameCache
{
    private const int Size = 1024;
    private const int Longest = 256;
    private readonly (byte[] Utf8, string Text)[] names = new (byte[], string)[Size];

    public string TextOf(ReadOnlySpan<byte> utf8)
    {
        var known = utf8[..Math.Min(utf8.Length, Longest + 1)];
        ref var entry = ref names[XxHash3.HashToUInt64(known) % Size];
        if (entry.Utf8 is null || !known.SequenceEqual(entry.Utf8))
        {
            entry = (known.ToArray(), JsonReading.TextOf(utf8, Longest));
        }

        return entry.Text;
    }
}
