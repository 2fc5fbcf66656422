using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Finds a hyperparameter by the bytes of its name, without making text of them.</summary>
internal static class JsonNames
{
    private static readonly byte[][] Names = [.. HyperparameterCatalogue.All.Select(static hyperparameter => Encoding.UTF8.GetBytes(hyperparameter.Name))];

    private static readonly int[][] ByLength =
    [
        .. Enumerable.Range(0, Names.Max(static name => name.Length) + 1)
            .Select(static length => Enumerable.Range(0, Names.Length).Where(i => Names[i].Length == length).ToArray()),
    ];

    /// <summary>The position in the catalogue of the hyperparameter of that name, or -1.</summary>
    /// <param name="name">The name's bytes, in UTF-8 and without escapes.</param>
    /// <param name="expected">The position that is tried first: documents mostly follow the order of the catalogue.</param>
    public static int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        if ((uint)expected < (uint)Names.Length && name.SequenceEqual(Names[expected]))
        {
            return expected;
        }

        foreach (var index in name.Length < ByLength.Length ? ByLength[name.Length] : [])
        {
            if (name.SequenceEqual(Names[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
