namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>A key of a section as one provider spells it, with its value there.</summary>
/// <param name="Path">The key relative to the section; empty for the section's own value.</param>
/// <param name="Key">The full key.</param>
/// <param name="Value">The value; <see langword="null"/> if the provider has the key without one.</param>
/// <param name="Layer">The provider.</param>
internal readonly record struct ConfigurationEntry(string Path, string Key, string? Value, ConfigurationLayer Layer)
{
    /// <summary>Gets a value indicating whether there is no value: some providers turn null into the empty string, others do not.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Value);
}

/// <summary>A provider of a configuration. A later one overrides an earlier one.</summary>
/// <param name="Position">The position among the providers.</param>
/// <param name="Source">The provider's description of itself; <see langword="null"/> if the providers of a section are unknown.</param>
internal readonly record struct ConfigurationLayer(int Position, string? Source);
