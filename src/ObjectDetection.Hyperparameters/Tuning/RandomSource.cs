using System.Numerics;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Random numbers that are the same for the same seed on every machine and in every version of .NET, which <see cref="Random"/> does not promise.</summary>
/// <remarks>
/// It is xoshiro256** 1.0, its state filled by SplitMix64, both by David Blackman and Sebastiano Vigna: https://prng.di.unimi.it.
/// </remarks>
internal sealed class RandomSource
{
    /// <summary>The number of binary digits of a double.</summary>
    public const int UnitBits = 53;

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    private RandomSource(ref ulong seed)
    {
        s0 = SplitMix64(ref seed);
        s1 = SplitMix64(ref seed);
        s2 = SplitMix64(ref seed);
        s3 = SplitMix64(ref seed);
    }

    /// <summary>Creates a source for each hyperparameter, so that the draws of one do not depend on which others are tuned.</summary>
    public static RandomSource[] Create(long seed, int count)
    {
        var state = unchecked((ulong)seed);
        var sources = new RandomSource[count];
        for (var i = 0; i < count; i++)
        {
            sources[i] = new RandomSource(ref state);
        }

        return sources;
    }

    /// <summary>Returns one of the 2^53 evenly spaced numbers in [0, 1).</summary>
    public double NextUnit() => (Next() >> (64 - UnitBits)) * (1.0 / (1UL << UnitBits));

    /// <summary>Returns a whole number below the limit, each with exactly the same probability.</summary>
    public ulong NextBelow(ulong limit)
    {
        var rest = unchecked(0 - limit) % limit;
        ulong number;
        do
        {
            number = Next();
        }
        while (number < rest);

        return number % limit;
    }

    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = BitOperations.RotateLeft(s3, 45);
            return result;
        }
    }

    private static ulong SplitMix64(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
