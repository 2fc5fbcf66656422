namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What a section contains for one thing, however its key is spelled, after later providers have overridden earlier ones.</summary>
internal sealed class Setting
{
    private readonly List<ConfigurationEntry> below = [];
    private readonly List<string> segments = [];
    private ConfigurationEntry? own;
    private ConfigurationEntry latest;
    private string? latestSegment;

    /// <summary>Gets the full key in its latest spelling.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Gets the provider of the latest key.</summary>
    public string? Source => latest.Layer.Source;

    /// <summary>Gets the value; <see langword="null"/> if there is none or an empty one.</summary>
    public string? Value => own is { IsEmpty: false } entry ? entry.Value : null;

    /// <summary>Gets the keys below this one, relative to it.</summary>
    public IReadOnlyList<ConfigurationEntry> Below => below;

    /// <summary>Gets another spelling of the key with another value, if neither overrides the other.</summary>
    public string? RivalKey { get; private set; }

    /// <summary>Determines whether a provider has the key in a spelling.</summary>
    public bool HasSpelling(string segment) => segments.Contains(segment, StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an entry, which overrides those of earlier providers.</summary>
    /// <param name="entry">The entry, of the same provider as the last one or of a later one.</param>
    /// <param name="segment">The spelling of the key, without what is before and after it.</param>
    /// <param name="rest">The rest of the entry's path.</param>
    public void Add(ConfigurationEntry entry, string segment, string rest)
    {
        segments.Add(segment);
        var key = rest.Length == 0 ? entry.Key : entry.Key[..^(rest.Length + 1)];
        var isSameProvider = latestSegment is not null && entry.Layer == latest.Layer;
        if (isSameProvider && !segment.Equals(latestSegment, StringComparison.OrdinalIgnoreCase))
        {
            var saysTheSame = rest.Length == 0 && below.Count == 0 && own?.Value == entry.Value;
            RivalKey ??= saysTheSame ? null : key;
            return;
        }

        (latest, latestSegment, Key) = (entry, segment, key);
        if (rest.Length == 0)
        {
            RivalKey = null;
            own = entry;
            below.Clear();
            return;
        }

        if (own is { } value && (value.Layer != entry.Layer || value.IsEmpty))
        {
            own = null;
        }

        below.Add(entry with { Path = rest });
    }
}
