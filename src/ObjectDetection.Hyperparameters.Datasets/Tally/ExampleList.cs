namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>A number of examples and the first of them, in the order of their locations. The first few of several lists are those of all together, so that lists merge exactly.</summary>
internal sealed class ExampleList(int maximum)
{
    private readonly List<DatasetExample> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<DatasetExample> First => first;

    /// <summary>Counts an example, and keeps it if it is among the first.</summary>
    public void Add<TState>(in Place place, TState state, Func<TState, string> describe)
    {
        Count++;
        if (maximum > 0 && (first.Count < maximum || place.IsBefore(first[^1].Location)))
        {
            Insert(new DatasetExample(place.ToLocation(), describe(state)));
        }
    }

    public void Add(DatasetExample example) => Add(1, [example]);

    /// <summary>Counts what was found elsewhere.</summary>
    public void Add(long count, IEnumerable<DatasetExample> examples, Shift shift = default)
    {
        Count += count;
        foreach (var example in examples)
        {
            var moved = shift == default ? example : example with { Location = shift.Apply(example.Location) };
            if (first.Count < maximum || (maximum > 0 && moved.Location.CompareTo(first[^1].Location) < 0))
            {
                Insert(moved);
            }
        }
    }

    private void Insert(DatasetExample example)
    {
        var index = first.Count;
        while (index > 0 && example.CompareTo(first[index - 1]) < 0)
        {
            index--;
        }

        first.Insert(index, example);
        if (first.Count > maximum)
        {
            first.RemoveAt(maximum);
        }
    }
}
