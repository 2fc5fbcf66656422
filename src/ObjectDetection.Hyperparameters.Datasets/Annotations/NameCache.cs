using System.IO.Hashing;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>Gives names their text without creating it each time. A name that comes in between may be created again.</summary>
internal sealed class NameCache
{
    private const int Size = 1024;
    private readonly (byte[] Utf8, string Text)[] names = new (byte[], string)[Size];

    public string TextOf(ReadOnlySpan<byte> utf8)
    {
        ref var entry = ref names[XxHash3.HashToUInt64(utf8) % Size];
        if (entry.Utf8 is null || !utf8.SequenceEqual(entry.Utf8))
        {
            entry = (utf8.ToArray(), JsonReading.TextOf(utf8));
        }

        return entry.Text;
    }
}
