using System.Collections;

namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Values by number, of which only those of the lowest numbers are kept: they are the same in whatever order the numbers come.</summary>
/// <param name="maximum">The maximum number of values.</param>
internal sealed class LowestKeys<TValue>(int maximum) : IEnumerable<KeyValuePair<int, TValue>>
{
    private readonly Dictionary<int, TValue> values = [];
    private readonly SortedSet<int> order = [];
    private int highest = int.MinValue;

    public int Count => values.Count;

    public TValue? GetValueOrDefault(int key) => values.GetValueOrDefault(key);

    /// <summary>Sets a value, unless there are as many of lower numbers as are kept.</summary>
    /// <returns>Whether the value is kept.</returns>
    public bool Set(int key, TValue value)
    {
        if (values.Count == maximum && key > highest)
        {
            return false;
        }

        values[key] = value;
        order.Add(key);
        if (values.Count > maximum)
        {
            values.Remove(highest);
            order.Remove(highest);
        }

        highest = order.Max;
        return true;
    }

    /// <summary>Returns the values in the order of their numbers.</summary>
    public IEnumerator<KeyValuePair<int, TValue>> GetEnumerator() => order.Select(key => KeyValuePair.Create(key, values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
