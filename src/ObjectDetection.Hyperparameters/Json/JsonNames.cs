using System.Buffers.Binary;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Finds a hyperparameter by the bytes of its name, without making text of them.</summary>
/// <remarks>A hash table over the first bytes of the names, which is as many as the shortest name has with the quotation mark behind it.</remarks>
internal static class JsonNames
{
    private const int NoName = -1;
    private const int Bits = 7;

    /// <summary>The names with the quotation marks behind them.</summary>
    private static readonly byte[][] Names = [.. HyperparameterCatalogue.All.Select(static hyperparameter => Encoding.UTF8.GetBytes($"{hyperparameter.Name}\""))];

    private static readonly int Longest = Names.Max(static name => name.Length);
    private static readonly ulong Mask = ulong.MaxValue >> (8 * Math.Max(0, sizeof(ulong) - Names.Min(static name => name.Length)));

    /// <summary>For each hash the position of a name, and for each name that of the next one with the same hash.</summary>
    private static readonly (int[] First, int[] Next) Chains = MakeChains();

    /// <summary>Reads the name of a hyperparameter and the quotation mark behind it; the number of their bytes, or 0.</summary>
    /// <param name="text">What follows the quotation mark in front; a document goes on behind its last name.</param>
    /// <param name="index">The position in the catalogue, or -1.</param>
    public static int Read(ReadOnlySpan<byte> text, out int index)
    {
        index = text.Length < sizeof(ulong) ? NoName : Chains.First[HashOf(text)];
        while (index >= 0)
        {
            var name = Names[index];
            if (text.StartsWith(name))
            {
                return name.Length;
            }

            index = Chains.Next[index];
        }

        return 0;
    }

    /// <summary>The position in the catalogue of the hyperparameter of that name, or -1.</summary>
    /// <param name="name">The name's bytes, in UTF-8 and without escapes.</param>
    public static int IndexOf(ReadOnlySpan<byte> name)
    {
        Span<byte> ended = stackalloc byte[Longest + sizeof(ulong)];
        if (name.Length >= Longest)
        {
            return NoName;
        }

        name.CopyTo(ended);
        ended[name.Length] = (byte)'"';
        return Read(ended, out var index) == name.Length + 1 ? index : NoName;
    }

    private static (int[] First, int[] Next) MakeChains()
    {
        var (first, next) = (new int[1 << Bits], new int[Names.Length]);
        Array.Fill(first, NoName);
        for (var index = 0; index < Names.Length; index++)
        {
            var hash = HashOf([.. Names[index], .. new byte[sizeof(ulong)]]);
            (next[index], first[hash]) = (first[hash], index);
        }

        return (first, next);
    }

    /// <summary>The hash of a text's first bytes, by a multiplication with the golden ratio, which spreads them over the upper bits.</summary>
    private static int HashOf(ReadOnlySpan<byte> text) =>
        (int)(((BinaryPrimitives.ReadUInt64LittleEndian(text) & Mask) * 0x9E3779B97F4A7C15) >> (64 - Bits));
}
