using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>The keys of a section by their meaning, and those without one.</summary>
/// <typeparam name="T">The type of the meanings.</typeparam>
internal sealed class Settings<T>
    where T : notnull
{
    private readonly Dictionary<T, Setting> known = [];
    private readonly Dictionary<string, Setting> unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="entries">The entries of the section, earlier providers first.</param>
    /// <param name="names">The meanings of the keys.</param>
    public Settings(IEnumerable<ConfigurationEntry> entries, IReadOnlyDictionary<string, T> names)
    {
        foreach (var entry in entries.Where(static entry => entry.Path.Length > 0))
        {
            var end = entry.Path.IndexOf(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            var (segment, rest) = end < 0 ? (entry.Path, "") : (entry.Path[..end], entry.Path[(end + 1)..]);
            var setting = names.TryGetValue(segment, out var meaning) ? GetOrAdd(known, meaning) : GetOrAdd(unknown, segment);
            setting.Add(entry, segment, rest);
        }
    }

    public IReadOnlyDictionary<T, Setting> Known => known;

    public IReadOnlyDictionary<string, Setting> Unknown => unknown;

    private static Setting GetOrAdd<TKey>(Dictionary<TKey, Setting> settings, TKey key)
        where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(settings, key, out _) ??= new Setting();
}
