using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>A section, seen provider by provider if its root is known, so that a later spelling of a key overrides an earlier one.</summary>
internal sealed class LayeredSection
{
    private readonly IConfigurationRoot? root;

    /// <param name="section">The section, or a whole configuration.</param>
    /// <param name="candidates">Configurations, one of which can be the section's root.</param>
    public LayeredSection(IConfiguration section, params ReadOnlySpan<IConfiguration?> candidates)
    {
        Section = section;
        Path = (section as IConfigurationSection)?.Path ?? "";
        root = section as IConfigurationRoot;
        foreach (var candidate in candidates)
        {
            root ??= candidate is IConfigurationRoot other && IsRootOf(other, section) ? other : null;
        }
    }

    public IConfiguration Section { get; }

    /// <summary>Gets the key of the section; empty for a whole configuration.</summary>
    public string Path { get; }

    /// <summary>Gets what messages call the section.</summary>
    public string Title => Path.Length == 0 ? "The configuration" : Path;

    /// <summary>Returns the full key for a key that is relative to the section.</summary>
    public string KeyOf(string path) => Join(Path, path);

    /// <summary>Returns every key of every provider, earlier providers first.</summary>
    public ConfigurationEntry[] Read()
    {
        var entries = new List<ConfigurationEntry>();
        if (root is null)
        {
            AddMerged(entries, Section, "");
            return [.. entries];
        }

        var position = 0;
        foreach (var provider in root.Providers)
        {
            Add(entries, provider, new ConfigurationLayer(position++, provider.ToString()), Path, "");
        }

        return [.. entries];
    }

    /// <summary>A section hands out the reload token of its root. More than one attempt is made, because a reload can come between the two calls.</summary>
    private static bool IsRootOf(IConfigurationRoot root, IConfiguration section)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (ReferenceEquals(root.GetReloadToken(), section.GetReloadToken()))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<ConfigurationEntry> entries, IConfigurationProvider provider, ConfigurationLayer layer, string key, string path)
    {
        if (key.Length > 0 && provider.TryGet(key, out var value))
        {
            entries.Add(new ConfigurationEntry(path, key, value, layer));
        }

        foreach (var segment in provider.GetChildKeys([], key.Length == 0 ? null : key).Distinct(StringComparer.OrdinalIgnoreCase).Order(KeyOrder.Instance))
        {
            Add(entries, provider, layer, Join(key, segment), Join(path, segment));
        }
    }

    private static void AddMerged(List<ConfigurationEntry> entries, IConfiguration configuration, string path)
    {
        var children = configuration.GetChildren().OrderBy(static child => child.Key, KeyOrder.Instance).ToArray();
        if (configuration is IConfigurationSection section && (section.Value is not null || (children.Length == 0 && path.Length > 0)))
        {
            entries.Add(new ConfigurationEntry(path, section.Path, section.Value, default));
        }

        foreach (var child in children)
        {
            AddMerged(entries, child, Join(path, child.Key));
        }
    }

    private static string Join(string path, string segment) => path.Length == 0 ? segment : ConfigurationPath.Combine(path, segment);
}
