namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Counts by whole number. Numbers above the maximum count as the maximum.</summary>
internal sealed class Histogram(int maximum = int.MaxValue)
{
    private const int Dense = 1024;
    private readonly long[] small = new long[Dense];
    private readonly Dictionary<int, long> large = [];

    /// <summary>Gets the numbers that occur with their counts, in order.</summary>
    public IEnumerable<KeyValuePair<int, long>> Counts => small.Select(static (count, number) => KeyValuePair.Create(number, count))
        .Where(static entry => entry.Value > 0)
        .Concat(large.OrderBy(static entry => entry.Key));

    /// <summary>Gets the highest number that occurs, or 0.</summary>
    public int Highest => large.Count > 0 ? large.Keys.Max() : Math.Max(Array.FindLastIndex(small, static count => count > 0), 0);

    public long Total => small.Sum() + large.Values.Sum();

    public void Add(int number, long count = 1)
    {
        number = Math.Clamp(number, 0, maximum);
        if (number < Dense)
        {
            small[number] += count;
        }
        else
        {
            large[number] = large.GetValueOrDefault(number) + count;
        }
    }

    public void Append(Histogram other)
    {
        for (var number = 0; number < Dense; number++)
        {
            small[number] += other.small[number];
        }

        foreach (var (number, count) in other.large)
        {
            Add(number, count);
        }
    }
}
