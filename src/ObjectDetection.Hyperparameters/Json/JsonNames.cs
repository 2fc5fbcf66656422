using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Finds a hyperparameter by the bytes of its name, without making text of them.</summary>
internal static class JsonNames
{
    private const int NoName = -1;

    private static readonly byte[][] Names = [.. HyperparameterCatalogue.All.Select(static hyperparameter => Encoding.UTF8.GetBytes(hyperparameter.Name))];

    /// <summary>The names with the quotation marks behind them.</summary>
    private static readonly byte[][] Ended = [.. Names.Select(static name => (byte[])[.. name, (byte)'"'])];

    /// <summary>A hash table: the positions of the names, each in the first free place from that of its hash on.</summary>
    private static readonly int[] Places = MakePlaces();

    /// <summary>Reads the name of a hyperparameter and the quotation mark behind it; the one in front has been read.</summary>
    /// <param name="text">The document.</param>
    /// <param name="expected">The position that is tried first: documents mostly follow the order of the catalogue.</param>
    /// <param name="index">The position in the catalogue.</param>
    public static bool TryRead(ref PlainJson text, int expected, out int index)
    {
        index = expected;
        if ((uint)expected < (uint)Ended.Length && text.TryTake(Ended[expected]))
        {
            return true;
        }

        index = text.TryReadToMark(out var name) ? IndexOf(name) : NoName;
        return index >= 0;
    }

    /// <summary>The position in the catalogue of the hyperparameter of that name, or -1.</summary>
    /// <param name="name">The name's bytes, in UTF-8 and without escapes.</param>
    public static int IndexOf(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return NoName;
        }

        var place = PlaceOf(name);
        while (Places[place] is >= 0 and var index)
        {
            if (name.SequenceEqual(Names[index]))
            {
                return index;
            }

            place = Following(place);
        }

        return NoName;
    }

    private static int[] MakePlaces()
    {
        var places = new int[4 * HyperparameterSet.Capacity];
        Array.Fill(places, NoName);
        for (var index = 0; index < Names.Length; index++)
        {
            var place = PlaceOf(Names[index]);
            while (places[place] >= 0)
            {
                place = Following(place);
            }

            places[place] = index;
        }

        return places;
    }

    /// <summary>The place of a name's hash; length and last letter tell nearly all names apart.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> name) => ((name.Length * 11) + name[^1]) % (4 * HyperparameterSet.Capacity);

    private static int Following(int place) => (place + 1) % (4 * HyperparameterSet.Capacity);
}
