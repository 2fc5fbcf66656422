namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What a section says of one thing, whatever the spelling of its key, after later providers have overridden earlier ones.</summary>
internal sealed class Setting
{
    private readonly List<ConfigurationEntry> below = [];
    private ConfigurationEntry? own;
    private ConfigurationEntry latest;
    private string? latestSegment;

    /// <summary>The key, in the latest spelling.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The provider of the latest key.</summary>
    public string? Source => latest.Layer.Source;

    /// <summary>The value; <see langword="null"/> when there is none or an empty one.</summary>
    public string? Value => own is { IsEmpty: false } entry ? entry.Value : null;

    /// <summary>The keys below this one, relative to it.</summary>
    public IReadOnlyList<ConfigurationEntry> Below => below;

    /// <summary>Another spelling of the key with another value, of which it cannot be told whether it is earlier or later.</summary>
    public string? RivalKey { get; private set; }

    /// <summary>Whether a provider gives both a value and keys below.</summary>
    public bool HasValueAndKeysBelow => Value is not null && below.Count > 0;

    /// <summary>Takes an entry of the same provider as the last entry, or of a later one.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="segment">The spelling of the key, without what is before and after it.</param>
    /// <param name="rest">What follows in the entry's path.</param>
    public void Take(ConfigurationEntry entry, string segment, string rest)
    {
        var key = rest.Length == 0 ? entry.Key : entry.Key[..^(rest.Length + 1)];
        var isFirst = latestSegment is null || entry.Layer != latest.Layer;
        if (!isFirst && !segment.Equals(latestSegment, StringComparison.OrdinalIgnoreCase))
        {
            TakeRival(entry, key, rest);
            return;
        }

        (latest, latestSegment, Key) = (entry, segment, key);
        if (rest.Length > 0)
        {
            if (own is { } value && (value.Layer != entry.Layer || value.IsEmpty))
            {
                own = null;
            }

            below.Add(entry with { Path = rest });
            return;
        }

        RivalKey = null;
        own = entry;
        below.Clear();
    }

    private void TakeRival(ConfigurationEntry entry, string key, string rest)
    {
        if (rest.Length > 0 || below.Count > 0 || own?.Value != entry.Value)
        {
            RivalKey ??= key;
        }
    }
}
