using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>The keys of a section by what they mean, and those that mean nothing.</summary>
/// <typeparam name="T">What a key can mean.</typeparam>
internal sealed class Settings<T>
    where T : notnull
{
    private readonly Dictionary<T, Setting> known = [];
    private readonly Dictionary<string, Setting> unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sorts the entries of a section.</summary>
    /// <param name="entries">The entries, the earlier providers first.</param>
    /// <param name="names">What the keys mean.</param>
    public Settings(IEnumerable<ConfigurationEntry> entries, IReadOnlyDictionary<string, T> names)
    {
        foreach (var entry in entries.Where(static entry => entry.Path.Length > 0))
        {
            var end = entry.Path.IndexOf(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            var segment = end < 0 ? entry.Path : entry.Path[..end];
            var setting = names.TryGetValue(segment, out var meaning) ? Of(known, meaning) : Of(unknown, segment);
            setting.Take(entry, segment, end < 0 ? "" : entry.Path[(end + 1)..]);
        }
    }

    /// <summary>The keys that mean something.</summary>
    public IReadOnlyDictionary<T, Setting> Known => known;

    /// <summary>The keys that mean nothing, by their spelling.</summary>
    public IReadOnlyDictionary<string, Setting> Unknown => unknown;

    private static Setting Of<TKey>(Dictionary<TKey, Setting> settings, TKey key)
        where TKey : notnull
    {
        if (!settings.TryGetValue(key, out var setting))
        {
            settings.Add(key, setting = new Setting());
        }

        return setting;
    }
}
