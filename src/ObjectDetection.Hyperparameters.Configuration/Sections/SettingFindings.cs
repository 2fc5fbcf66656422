using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What can be wrong with the keys of a section, whatever their values.</summary>
internal static class SettingFindings
{
    /// <summary>What is wrong with a section that has a value of its own.</summary>
    public static ConfigurationFinding? OfOwnValue(LayeredSection section, IReadOnlyList<ConfigurationEntry> entries)
    {
        var own = entries.LastOrDefault(static entry => entry.Path.Length == 0);
        return own.IsEmpty
            ? null
            : new ConfigurationFinding(
                section.Path, own.Layer.Source, Rules.SectionExpected, $"{section.Title} must be a section, but was {Quotation.Of(own.Value)}.");
    }

    /// <summary>What is wrong with a key that must have a single value.</summary>
    public static ConfigurationFinding? OfValue(Setting setting, string name) =>
        OfSpelling(setting, name)
        ?? (setting.Below.Count == 0 ? null
            : new ConfigurationFinding(
                setting.Key,
                setting.Source,
                Rules.ValueExpected,
                $"{name} must have a single value, but has the key {Quotation.Of(setting.Below[0].Path)} below it."));

    /// <summary>What is wrong with a key that must have a value or items.</summary>
    public static ConfigurationFinding? OfList(Setting setting, string name) =>
        OfSpelling(setting, name)
        ?? (setting.HasValueAndKeysBelow
            ? new ConfigurationFinding(
                setting.Key,
                setting.Source,
                Rules.ValueExpected,
                $"{name} must have either a value or items, but has both: the value {Quotation.Of(setting.Value)} and the key "
                + $"{Quotation.Of(setting.Below[0].Path)} below it.{WithoutRoot(setting)}")
            : null);

    /// <summary>What is wrong with a key that must have keys below it, and no value.</summary>
    public static ConfigurationFinding? OfSection(Setting setting, string name) =>
        OfSpelling(setting, name)
        ?? (setting.Value is { } value
            ? new ConfigurationFinding(setting.Key, setting.Source, Rules.SectionExpected, $"{name} must be a section, but was {Quotation.Of(value)}.")
            : null);

    private static ConfigurationFinding? OfSpelling(Setting setting, string name) =>
        setting.RivalKey is { } rival
            ? new ConfigurationFinding(
                setting.Key,
                setting.Source,
                Rules.DuplicateName,
                $"{name} must be given once, but was given as {setting.Key} and as {rival}.{WithoutRoot(setting)}")
            : null;

    /// <summary>Where providers cannot be told apart, what could be an override is told as a conflict, with the way out.</summary>
    private static string WithoutRoot(Setting setting) =>
        setting.Source is null
            ? $" Which of them is the later one cannot be told; give the configuration as {nameof(HyperparametersConfigurationOptions.Root)}."
            : "";
}
