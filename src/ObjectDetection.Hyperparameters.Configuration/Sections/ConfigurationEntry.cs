namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>A key of a section, as one provider spells it, with its value there.</summary>
/// <param name="Path">The key relative to the section; empty for the section's own value.</param>
/// <param name="Key">The whole key.</param>
/// <param name="Value">The value; <see langword="null"/> where the provider has the key without one.</param>
/// <param name="Layer">The provider.</param>
internal readonly record struct ConfigurationEntry(string Path, string Key, string? Value, ConfigurationLayer Layer)
{
    /// <summary>Whether there is no value: some providers give null as the empty string, others as null.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Value);
}
