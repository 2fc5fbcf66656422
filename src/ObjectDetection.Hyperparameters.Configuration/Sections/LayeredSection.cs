using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>A section, seen provider by provider where its root is known, so that a later spelling of a key overrides an earlier one.</summary>
internal sealed class LayeredSection
{
    private readonly IConfigurationRoot? root;

    /// <summary>Looks at a section.</summary>
    /// <param name="section">The section, or a whole configuration.</param>
    /// <param name="candidates">Configurations of which one may be the section's root.</param>
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

    /// <summary>The section itself.</summary>
    public IConfiguration Section { get; }

    /// <summary>The key of the section; empty for a whole configuration.</summary>
    public string Path { get; }

    /// <summary>How the section is called in messages.</summary>
    public string Title => Path.Length == 0 ? "The configuration" : Path;

    /// <summary>The whole key of something below the section.</summary>
    /// <param name="path">The key relative to the section.</param>
    public string KeyOf(string path) => Path.Length == 0 ? path : ConfigurationPath.Combine(Path, path);

    /// <summary>Every key of every provider, the earlier providers first.</summary>
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

    /// <summary>A section hands out the reload token of its root. Another reload may come between the two calls: hence more than one attempt.</summary>
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

        foreach (var segment in provider.GetChildKeys([], key.Length == 0 ? null : key).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(entries, provider, layer, Join(key, segment), Join(path, segment));
        }
    }

    private static void AddMerged(List<ConfigurationEntry> entries, IConfiguration configuration, string path)
    {
        if (configuration is IConfigurationSection { Value: { } value } section)
        {
            entries.Add(new ConfigurationEntry(path, section.Path, value, default));
        }

        var children = configuration.GetChildren().ToArray();
        if (children.Length == 0 && path.Length > 0 && configuration is IConfigurationSection { Value: null } empty)
        {
            entries.Add(new ConfigurationEntry(path, empty.Path, null, default));
        }

        foreach (var child in children)
        {
            AddMerged(entries, child, Join(path, child.Key));
        }
    }

    private static string Join(string path, string segment) => path.Length == 0 ? segment : ConfigurationPath.Combine(path, segment);
}
