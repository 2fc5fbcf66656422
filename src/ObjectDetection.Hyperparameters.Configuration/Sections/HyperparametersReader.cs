using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Turns the keys and values of a section into the entries of a string map, has that read and reviewed, and finds the keys of what was found.</summary>
internal sealed class HyperparametersReader
{
    private const string SchemaReference = "$schema";

    private readonly LayeredSection section;
    private readonly Settings<Hyperparameter> settings;
    private readonly List<KeyValuePair<string, string>> map = [];
    private readonly Dictionary<string, List<ConfigurationFinding>> faults = new(StringComparer.Ordinal);

    private HyperparametersReader(LayeredSection section, IEnumerable<ConfigurationEntry> entries)
    {
        this.section = section;
        settings = new Settings<Hyperparameter>(entries.Where(static entry => !IsPassedOver(entry)), KeyNames.Hyperparameters);
    }

    /// <summary>Reads and reviews a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    /// <returns>The record, when the section can be read, and everything that was found.</returns>
    public static (ObjectDetectionHyperparameters? Hyperparameters, IReadOnlyList<ConfigurationFinding> Findings) Read(
        LayeredSection section, IReadOnlyList<ConfigurationEntry> entries, TrainingContext? context)
    {
        var own = entries.LastOrDefault(static entry => entry.Path.Length == 0);
        if (!own.IsEmpty)
        {
            return (null, [new ConfigurationFinding(section.Path, own.Layer.Source, Rules.SectionExpected, $"{section.Title} must be a section, but was {Quotation.Of(own.Value)}.")]);
        }

        var reader = new HyperparametersReader(section, entries);
        return reader.settings.Known.Count + reader.settings.Unknown.Count == 0 ? (null, [reader.Absent()]) : reader.Review(context);
    }

    /// <summary>Names that the service keeps to itself, and the reference of a JSON document to its schema, say nothing of the job.</summary>
    private static bool IsPassedOver(ConfigurationEntry entry) =>
        entry.Path.StartsWith(ServiceLimits.ReservedPrefix) || entry.Path.Equals(SchemaReference, StringComparison.OrdinalIgnoreCase);

    private (ObjectDetectionHyperparameters? Hyperparameters, IReadOnlyList<ConfigurationFinding> Findings) Review(TrainingContext? context)
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (settings.Known.TryGetValue(hyperparameter, out var setting))
            {
                Add(hyperparameter, setting);
            }
        }

        foreach (var (name, setting) in settings.Unknown)
        {
            map.Add(new(name, setting.Value ?? ""));
        }

        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        return (faults.Count == 0 ? reading.Hyperparameters : null, [.. reading.Review(context).Findings.SelectMany(WithKeys)]);
    }

    private void Add(Hyperparameter hyperparameter, Setting setting)
    {
        var text = hyperparameter.Domain is EpochListDomain epochs ? ListOf(hyperparameter, setting, epochs) : ValueOf(hyperparameter, setting);
        if (faults.ContainsKey(hyperparameter.Name))
        {
            // The reader of maps then neither misses the value nor says anything of relations in which it takes part; its own finding is replaced.
            map.Add(new(hyperparameter.Name, null!));
        }
        else if (text.Length > 0 || hyperparameter.IsRequired || !string.IsNullOrEmpty(hyperparameter.DefaultText))
        {
            map.Add(new(hyperparameter.Name, text));
        }
    }

    private string ValueOf(Hyperparameter hyperparameter, Setting setting)
    {
        Note(hyperparameter, SettingFindings.OfValue(setting, hyperparameter.Name));
        var text = setting.Value ?? "";
        return hyperparameter.Domain is FlagDomain flag ? WithSpellingOf(flag, text) : text;
    }

    /// <summary>The JSON provider turns true into True, whatever the hyperparameter's own spelling.</summary>
    private static string WithSpellingOf(FlagDomain flag, string text) =>
        text.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase) ? flag.TrueSpelling
        : text.Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase) ? flag.FalseSpelling
        : text;

    private string ListOf(Hyperparameter hyperparameter, Setting setting, EpochListDomain epochs)
    {
        Note(hyperparameter, SettingFindings.OfList(setting, hyperparameter.Name));
        if (setting.Below.Count == 0)
        {
            return setting.Value ?? "";
        }

        var items = new SortedDictionary<int, string>();
        foreach (var (segment, item) in new Settings<string>(setting.Below, new Dictionary<string, string>()).Unknown)
        {
            var value = item.Value ?? "";
            if (!IsIndex(segment, out var index))
            {
                Note(hyperparameter, new ConfigurationFinding(
                    item.Key, item.Source, Rules.ValueExpected, $"{hyperparameter.Name} must have items that are numbered from 0, but has the key {Quotation.Of(segment)}."));
            }
            else if (SettingFindings.OfValue(item, $"An item of {hyperparameter.Name}") is { } fault)
            {
                Note(hyperparameter, fault);
            }
            else if (!epochs.TryParse(value, out var epoch) || epoch.Count > 1)
            {
                Note(hyperparameter, new ConfigurationFinding(
                    item.Key, item.Source, Rules.MisspelledEpochList, $"An item of {hyperparameter.Name} must be one epoch, a positive whole number, but was {Quotation.Of(value)}."));
            }
            else
            {
                items[index] = value;
            }
        }

        return string.Join(',', items.Values.Where(static value => value.Length > 0));
    }

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && segment == index.ToString(CultureInfo.InvariantCulture);

    private void Note(Hyperparameter hyperparameter, ConfigurationFinding? fault)
    {
        if (fault is null)
        {
            return;
        }

        if (!faults.TryGetValue(hyperparameter.Name, out var list))
        {
            faults.Add(hyperparameter.Name, list = []);
        }

        list.Add(fault);
    }

    private IEnumerable<ConfigurationFinding> WithKeys(Finding finding)
    {
        if (finding.Name is not { } name)
        {
            return [new ConfigurationFinding(section.Path, null, finding)];
        }

        if (finding.Rule == Rules.NullEntry && faults.TryGetValue(name, out var faulty))
        {
            return faulty;
        }

        var isKnown = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter)
            ? settings.Known.TryGetValue(hyperparameter, out var setting)
            : settings.Unknown.TryGetValue(name, out setting);
        return [isKnown ? new ConfigurationFinding(setting!.Key, setting.Source, finding) : new ConfigurationFinding(section.KeyOf(name), null, finding)];
    }

    private ConfigurationFinding Absent() =>
        new(
            section.Path,
            null,
            Rules.SectionAbsent,
            $"{section.Title} must hold hyperparameters, at least {string.Join(" and ", HyperparameterCatalogue.All.Where(static h => h.IsRequired).Select(static h => h.Name))}, but is absent or empty.");
}
