#nullable enable

namespace System.Collections.Frozen;

/// <summary>Stands in for .NET's own, which is in an assembly that older compilers lack. The table of an analyzer is built once for each compiler.</summary>
internal sealed class FrozenDictionary<TKey, TValue>(IDictionary<TKey, TValue> entries, IEqualityComparer<TKey> comparer) : Dictionary<TKey, TValue>(entries, comparer)
    where TKey : notnull;

/// <summary>Creates dictionaries.</summary>
internal static class FrozenDictionary
{
    public static FrozenDictionary<TKey, TSource> ToFrozenDictionary<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> key, IEqualityComparer<TKey> comparer)
        where TKey : notnull => new(source.ToDictionary(key, comparer), comparer);

    public static FrozenDictionary<TKey, TValue> ToFrozenDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey> comparer)
        where TKey : notnull => new(source.ToDictionary(static entry => entry.Key, static entry => entry.Value, comparer), comparer);
}
