using System.Text;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Random numbers that are the same on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>Gets a value indicating whether nothing is wrong on purpose, so that an input gets far. Half of the inputs are tame.</summary>
    public bool IsTame { get; private init; }

    /// <summary>Returns dice that depend on all that is passed: the same input can be made again without those before it.</summary>
    public static Dice For(long seed, string target, long index) =>
        new(new Dice(((ulong)seed * Step) + Hash.Of(Encoding.UTF8.GetBytes(target))).Next() + ((ulong)index * Step)) { IsTame = index % 2 == 0 };

    public ulong Next()
    {
        state += Step;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Returns a number from 0 to below a limit, which is positive.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    /// <summary>Determines whether to do something wrong.</summary>
    public bool Errs(int oneIn) => !IsTame && OneIn(oneIn);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));
}
