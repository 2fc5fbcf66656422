using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What the configuration binder made of the sections of a record.</summary>
/// <param name="record">The record that was bound.</param>
internal sealed class Binding(ObjectDetectionHyperparameters record)
{
    private static readonly ObjectDetectionHyperparameters Unbound = new() { NumClasses = default, NumTrainingSamples = default };

    private readonly HashSet<Hyperparameter> overridden = [];

    /// <summary>Returns the value that something else than the section in question has set, or <see langword="null"/>.</summary>
    public string? TextOf(Hyperparameter hyperparameter) => hyperparameter.HasSameValue(record, Unbound) ? null : hyperparameter.GetText(record);

    /// <summary>Finds the keys of a section that were not bound. The sections are examined from the last to the first, because a later one overrides an earlier one.</summary>
    /// <param name="settings">The keys of the section.</param>
    /// <param name="read">What the keys mean.</param>
    public List<ConfigurationFinding> FindLostKeys(IReadOnlyDictionary<Hyperparameter, Setting> settings, HyperparametersReadResult read)
    {
        var lost = new List<ConfigurationFinding>();
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (settings.TryGetValue(hyperparameter, out var setting)
                && overridden.Add(hyperparameter)
                && !read.Unread.Contains(hyperparameter)
                && (setting.Value is not null || setting.Below.Count > 0)
                && Explain(hyperparameter, setting, read.Record) is { } message)
            {
                lost.Add(new ConfigurationFinding(setting.Key, setting.Source, Rules.KeyNotBound, message));
            }
        }

        return lost;
    }

    /// <summary>Returns the text that the binder reads for a value. It reads flags as words only, even the one that the string map spells as a number.</summary>
    private static string TextFor(Hyperparameter hyperparameter, ObjectDetectionHyperparameters values) =>
        Text.Quote(hyperparameter.GetValue(values) is bool flag ? flag.ToString() : hyperparameter.GetText(values) ?? "");

    private string? Explain(Hyperparameter hyperparameter, Setting setting, ObjectDetectionHyperparameters read)
    {
        const string Instead = $"{nameof(ServiceCollectionExtensions.AddObjectDetectionHyperparameters)} instead of the binder.";
        var isBound = hyperparameter.HasSameValue(record, read);
        var text = TextFor(hyperparameter, read);
        var fault = $"{hyperparameter.Name} {text} was not bound";
        var fix = $"Set {hyperparameter.PropertyName} to {text}, or use {Instead}";
        var segment = ConfigurationPath.GetSectionKey(setting.Key);
        if (setting.Below.Count > 0 && !isBound)
        {
            return $"{fault}: the binder does not read numbered items. {fix}";
        }

        // The default is lost, too: the next change of the key would be.
        if (!segment.Equals(hyperparameter.PropertyName, StringComparison.OrdinalIgnoreCase) && !(isBound && setting.HasSpelling(hyperparameter.PropertyName)))
        {
            return $"{fault}: the binder does not know the key {segment}. {fix}";
        }

        // The binder knows the key. If there is another value now, other code has set it after the section was bound.
        return !isBound && hyperparameter.HasSameValue(record, Unbound)
            ? $"{fault}: Bind was not called, or skips init-only properties, as its source generator and Native AOT do. Use {Instead}"
            : null;
    }
}
