using System.Buffers.Binary;
using System.IO.Hashing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>What all readers of one probe share.</summary>
/// <param name="options">The options.</param>
/// <param name="cancellationToken">Cancels the probe.</param>
internal sealed class ProbeRun(DatasetProbeOptions options, CancellationToken cancellationToken)
{
    /// <summary>The number of bytes at the start of an image that, with its length, are its key until it is read whole.</summary>
    public const int KeyedHead = 256;

    public DatasetProbeOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    public ProgressTally Progress { get; } = new(options.Progress);

    /// <summary>Gets a value indicating whether the keys of contents are those of all bytes, because the data cannot be read again.</summary>
    public bool HashesWholeImages { get; init; }

    /// <summary>Gets a value indicating whether the keys of contents are needed: there is other data to compare with.</summary>
    public bool ComparesContents { get; init; }

    public ParallelOptions Parallelism => new() { MaxDegreeOfParallelism = Math.Max(1, options.MaxDegreeOfParallelism), CancellationToken = cancellationToken };

    public ChannelTally CreateTally() => new(options.MaxExamples);

    /// <summary>Determines whether a unit of the data is in the sample. The answer depends on the name and the number alone.</summary>
    public bool IsSampled(ReadOnlySpan<char> name, long number)
    {
        if (options.Sample is not { } fraction)
        {
            return true;
        }

        Span<byte> seed = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(seed, number);
        return (XxHash64.HashToUInt64(seed, (long)KeyOf(name)) >> 11) * (1.0 / (1UL << 53)) < fraction;
    }

    /// <summary>Returns the key of a name.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> name) => Some(XxHash3.HashToUInt64(System.Runtime.InteropServices.MemoryMarshal.AsBytes(name)));

    /// <summary>Returns the key of a name in UTF-8. It is another one than that of the same name in UTF-16.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> name) => Some(XxHash3.HashToUInt64(name));

    /// <summary>Returns the key of an image that has not been read whole.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> head, long length) => Some(XxHash3.HashToUInt64(head[..Math.Min(head.Length, KeyedHead)], length));

    private static ulong Some(ulong key) => key == 0 ? 1 : key;
}
