using System.Collections;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>A copy of some items that is equal to another with the same items in the same order, so that records with lists compare by value.</summary>
internal sealed class ValueList<T>(IEnumerable<T>? items) : IReadOnlyList<T>
{
    private readonly T[] items = [.. items ?? []];

    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is ValueList<T> other && items.SequenceEqual(other.items);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var item in items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";
}
