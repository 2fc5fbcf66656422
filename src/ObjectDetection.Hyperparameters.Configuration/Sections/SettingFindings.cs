using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What can be wrong with the keys of a section, whatever their values.</summary>
internal static class SettingFindings
{
    public static ConfigurationFinding OfAbsence(LayeredSection section)
    {
        var required = string.Join(" and ", HyperparameterCatalogue.All.Where(static h => h.IsRequired).Select(static h => h.Name));
        return new ConfigurationFinding(section.Path, null, Rules.SectionAbsent, $"{section.Title} is missing or empty. Set at least {required}.");
    }

    /// <summary>Examines a section for a value of its own.</summary>
    public static ConfigurationFinding? OfOwnValue(LayeredSection section, IReadOnlyList<ConfigurationEntry> entries)
    {
        var own = entries.LastOrDefault(static entry => entry.Path.Length == 0);
        return own.IsEmpty ? null : new ConfigurationFinding(section.Path, own.Layer.Source, Rules.SectionExpected, MustBeSection(section.Title, own.Value!));
    }

    /// <summary>Examines a key that must have a single value.</summary>
    public static ConfigurationFinding? OfValue(Setting setting, string name) =>
        OfSpelling(setting, name)
        ?? (setting.Below.Count == 0 ? null
            : About(setting, Rules.ValueExpected, $"{name} must be a single value, but contains the key {Text.Quote(setting.Below[0].Path)}."));

    /// <summary>Examines a key that must have a value or items.</summary>
    public static ConfigurationFinding? OfList(Setting setting, string name) =>
        OfSpelling(setting, name)
        ?? (setting is { Value: { } value, Below: [var first, ..] }
            ? About(setting, Rules.ValueExpected, $"{name} has both the value {Text.Quote(value)} and the item {Text.Quote(first.Path)}. {RemoveOne(setting)}")
            : null);

    /// <summary>Examines a key that must have keys below it, and no value.</summary>
    public static ConfigurationFinding? OfSection(Setting setting, string name) =>
        OfSpelling(setting, name) ?? (setting.Value is { } value ? About(setting, Rules.SectionExpected, MustBeSection(name, value)) : null);

    private static ConfigurationFinding? OfSpelling(Setting setting, string name) =>
        setting.RivalKey is { } rival
            ? About(setting, Rules.DuplicateName, $"{name} is specified as {setting.Key} and as {rival}. {RemoveOne(setting)}")
            : null;

    private static ConfigurationFinding About(Setting setting, Rule rule, string message) => new(setting.Key, setting.Source, rule, message);

    private static string MustBeSection(string name, string value) => $"{name} must be a section, but was {Text.Quote(value)}.";

    /// <summary>If the providers are unknown, the conflict can be an override.</summary>
    private static string RemoveOne(Setting setting) =>
        setting.Source is not null
            ? "Remove one of them."
            : $"Remove one of them, or set {nameof(HyperparametersConfigurationOptions.Root)} so that the later provider overrides the earlier one.";
}
