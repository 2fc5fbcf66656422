namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Counts objects by class, and the names that a data set gives to classes.</summary>
/// <remarks>
/// Damaged data can have any number of classes and names. The lowest IDs and the first names of each are kept: those of several parts are then the same as those of
/// the whole, in whatever order the parts are merged.
/// </remarks>
internal sealed class ClassTally(int maxExamples)
{
    /// <summary>The maximum number of classes that are counted one by one.</summary>
    public const int MaximumIds = 10_000;

    /// <summary>The maximum number of places that are kept for each name of a class: every report contains them, because any name can turn out to be the odd one when reports are merged.</summary>
    public const int MaximumPlaces = 5;

    /// <summary>The maximum number of classes whose names are kept.</summary>
    public const int MaximumNamed = 2000;

    /// <summary>The maximum number of names that are kept for a class.</summary>
    public const int MaximumNames = 4;

    private readonly long[] small = new long[256];
    private readonly LowestKeys<long> large = new(MaximumIds);

    /// <summary>The last name of each of the low IDs with its places, which the next image most likely names, too.</summary>
    private readonly (string? Name, ExampleList? Places)[] last = new (string?, ExampleList?)[256];
    private readonly LowestKeys<SortedDictionary<string, ExampleList>> names = new(MaximumNamed);

    /// <summary>Gets the highest ID, or -1 if there is none.</summary>
    public int Highest { get; private set; } = -1;

    /// <summary>Gets the classes with their counts, in the order of their IDs.</summary>
    public IEnumerable<KeyValuePair<int, long>> Counts => small.Select(static (count, id) => KeyValuePair.Create(id, count))
        .Where(static entry => entry.Value > 0)
        .Concat(large);

    /// <summary>Gets the names of the classes, with the places where they occur.</summary>
    public LowestKeys<SortedDictionary<string, ExampleList>> Names => names;

    public void Add(int id, long count = 1)
    {
        Highest = Math.Max(Highest, id);
        if (id < small.Length)
        {
            small[id] += count;
            return;
        }

        large.Set(id, large.GetValueOrDefault(id) + count);
    }

    public void AddHighest(int id) => Highest = Math.Max(Highest, id);

    public void AddName(int id, string name, in Place place) => ListOf(id, name)?.Add(place, name, DetailOf);

    public void AddName(int id, string name, long count, IEnumerable<DatasetExample> examples, Shift shift = default) => ListOf(id, name)?.Add(count, examples, shift);

    public void Append(ClassTally other, Shift shift)
    {
        for (var id = 0; id < small.Length; id++)
        {
            small[id] += other.small[id];
        }

        foreach (var (id, count) in other.large)
        {
            Add(id, count);
        }

        AddHighest(other.Highest);
        foreach (var (id, byName) in other.names)
        {
            foreach (var (name, list) in byName)
            {
                AddName(id, name, list.Count, list.First, shift);
            }
        }
    }

    /// <summary>Returns what is said about a place where a class has a name.</summary>
    public static string DetailOf(string name) => $"named {Text.Quote(name)} here";

    private ExampleList? ListOf(int id, string name)
    {
        if ((uint)id >= last.Length)
        {
            return FindList(id, name);
        }

        if (last[id] is var (known, places) && known == name)
        {
            return places;
        }

        var found = FindList(id, name);
        last[id] = (name, found);
        return found;
    }

    private ExampleList? FindList(int id, string name)
    {
        if (names.GetValueOrDefault(id) is not { } byName)
        {
            byName = new(StringComparer.Ordinal);
            if (!names.Set(id, byName))
            {
                return null;
            }
        }

        if (!byName.TryGetValue(name, out var list))
        {
            byName.Add(name, list = new ExampleList(Math.Min(maxExamples, MaximumPlaces)));
            if (byName.Count > MaximumNames)
            {
                byName.Remove(byName.Last().Key);
            }
        }

        return list;
    }
}
