using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Finds equal keys. The keys are sorted in slices, so that this takes little memory beside them.</summary>
internal static class Duplicates
{
    private const int SliceBits = 4;
    private const int Slices = 1 << SliceBits;

    /// <summary>Collects the samples whose name is that of an earlier one.</summary>
    public static ExampleList Of(ChannelTally tally)
    {
        var found = new ExampleList(tally.MaxExamples);
        var locator = new SampleLocator(tally);
        ulong[] buffer = [];
        for (var slice = 0; slice < Slices; slice++)
        {
            var repeated = RepeatedIn(SortedSlice(tally.Names, slice, ref buffer));
            if (repeated.Count == 0)
            {
                continue;
            }

            var firsts = FirstOf(tally.Names, slice, repeated, locator);
            var passed = new HashSet<ulong>();
            ForEach(tally.Names, slice, (key, index) =>
            {
                // Files of several parts can have one name, so that equal locations are not always one sample.
                if (firsts.TryGetValue(key, out var first) && locator.LocationOf(index) is var location && (location != first || !passed.Add(key)))
                {
                    found.Add(new DatasetExample(location, $"also {first}"));
                }
            });
        }

        return found;
    }

    /// <summary>Returns the first location of each of some keys, in the order of locations.</summary>
    public static Dictionary<ulong, DatasetLocation> FirstOf(KeyList keys, int slice, HashSet<ulong> wanted, SampleLocator locator)
    {
        var firsts = new Dictionary<ulong, DatasetLocation>();
        ForEach(keys, slice, (key, index) =>
        {
            if (wanted.Contains(key) && locator.LocationOf(index) is var location && (!firsts.TryGetValue(key, out var first) || location.CompareTo(first) < 0))
            {
                firsts[key] = location;
            }
        });
        return firsts;
    }

    /// <summary>Returns the keys of one slice, in order.</summary>
    /// <param name="keys">The keys of all slices.</param>
    /// <param name="slice">The slice.</param>
    /// <param name="buffer">Where the result is, up to the next slice. The slices are about as long as each other, so that it seldom grows.</param>
    public static ArraySegment<ulong> SortedSlice(KeyList keys, int slice, ref ulong[] buffer)
    {
        var count = 0;
        foreach (var piece in keys.Pieces)
        {
            foreach (var key in piece.AsSpan())
            {
                count += IsIn(slice, key) ? 1 : 0;
            }
        }

        if (buffer.Length < count)
        {
            buffer = new ulong[count + (count / 8)];
        }

        var sorted = new ArraySegment<ulong>(buffer, 0, count);
        foreach (var piece in keys.Pieces)
        {
            foreach (var key in piece.AsSpan())
            {
                if (IsIn(slice, key))
                {
                    buffer[--count] = key;
                }
            }
        }

        sorted.AsSpan().Sort();
        return sorted;
    }

    /// <summary>Goes through the keys of one slice with their positions.</summary>
    public static void ForEach(KeyList keys, int slice, Action<ulong, long> action)
    {
        var index = 0L;
        foreach (var piece in keys.Pieces)
        {
            foreach (var key in piece)
            {
                if (IsIn(slice, key))
                {
                    action(key, index);
                }

                index++;
            }
        }
    }

    public static IEnumerable<int> AllSlices => Enumerable.Range(0, Slices);

    private static HashSet<ulong> RepeatedIn(ReadOnlySpan<ulong> sorted)
    {
        var repeated = new HashSet<ulong>();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                repeated.Add(sorted[i]);
            }
        }

        return repeated;
    }

    private static bool IsIn(int slice, ulong key) => key != 0 && (int)(key >> (64 - SliceBits)) == slice;
}
