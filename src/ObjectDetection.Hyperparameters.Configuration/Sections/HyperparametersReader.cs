using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Turns a section into the entries of a string map, has that read and reviewed, and finds the keys of what was found.</summary>
internal sealed class HyperparametersReader
{
    private const string SchemaReference = "$schema";

    private readonly LayeredSection section;
    private readonly Settings<Hyperparameter> settings;
    private readonly ContextReading? context;
    private readonly List<KeyValuePair<string, string>> map = [];
    private readonly Dictionary<string, List<ConfigurationFinding>> faults = new(StringComparer.Ordinal);

    private HyperparametersReader(LayeredSection section, IEnumerable<ConfigurationEntry> entries, ContextReading? context)
    {
        this.section = section;
        this.context = context;
        settings = new Settings<Hyperparameter>(entries.Where(static entry => !IsPassedOver(entry)), KeyNames.Hyperparameters);
    }

    /// <summary>Reads and reviews a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    /// <returns>The record, when the section can be read, and everything that was found.</returns>
    public static (ObjectDetectionHyperparameters? Hyperparameters, IReadOnlyList<ConfigurationFinding> Findings) Read(
        LayeredSection section, IReadOnlyList<ConfigurationEntry> entries, ContextReading? context)
    {
        if (SettingFindings.OfOwnValue(section, entries) is { } fault)
        {
            return (null, [fault]);
        }

        var reader = new HyperparametersReader(section, entries, context);
        return reader.settings.Known.Count + reader.settings.Unknown.Count == 0 ? (null, [reader.Absent()]) : reader.Review();
    }

    /// <summary>Names that the service keeps to itself, and the reference of a JSON document to its schema, say nothing of the job.</summary>
    private static bool IsPassedOver(ConfigurationEntry entry) =>
        entry.Path.StartsWith(ServiceLimits.ReservedPrefix) || entry.Path.Equals(SchemaReference, StringComparison.OrdinalIgnoreCase);

    /// <summary>A map that leaves a hyperparameter out gets the container's default; a configuration does not: the record writes every default.</summary>
    private static bool ConcernsTheRecord(Finding finding) => finding.Rule != Rules.DifferingDefault;

    /// <summary>The JSON provider turns true into True, whatever the hyperparameter's own spelling.</summary>
    private static string WithSpellingOf(FlagDomain flag, string text) =>
        text.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase) ? flag.TrueSpelling
        : text.Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase) ? flag.FalseSpelling
        : text;

    private (ObjectDetectionHyperparameters? Hyperparameters, IReadOnlyList<ConfigurationFinding> Findings) Review()
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
        return (reading.Hyperparameters, [.. reading.Review(context?.Context).Findings.Where(ConcernsTheRecord).SelectMany(WithKeys)]);
    }

    private void Add(Hyperparameter hyperparameter, Setting setting)
    {
        var (text, wrong) = TextOf(hyperparameter, setting);
        if (wrong.Count > 0)
        {
            // The reader of maps then neither misses the value nor says anything of relations in which it takes part; its own finding is replaced.
            faults.Add(hyperparameter.Name, wrong);
            map.Add(new(hyperparameter.Name, null!));
        }
        else if (text.Length > 0 || hyperparameter.IsRequired || !string.IsNullOrEmpty(hyperparameter.DefaultText))
        {
            map.Add(new(hyperparameter.Name, text));
        }
    }

    private static (string Text, List<ConfigurationFinding> Faults) TextOf(Hyperparameter hyperparameter, Setting setting)
    {
        var text = setting.Value ?? "";
        if (hyperparameter.Domain is not EpochListDomain epochs)
        {
            return (
                hyperparameter.Domain is FlagDomain flag ? WithSpellingOf(flag, text) : text,
                SettingFindings.OfValue(setting, hyperparameter.Name) is { } fault ? [fault] : []);
        }

        return SettingFindings.OfList(setting, hyperparameter.Name) is { } faultOfList ? (text, [faultOfList])
            : setting.Below.Count == 0 ? (text, [])
            : EpochItems.Read(hyperparameter.Name, epochs, setting.Below);
    }

    private List<ConfigurationFinding> WithKeys(Finding finding)
    {
        if (finding.Name is not { } name)
        {
            return [OfTheWhole(finding)];
        }

        if (finding.Rule == Rules.NullEntry && faults.TryGetValue(name, out var faulty))
        {
            return faulty;
        }

        var isGiven = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter)
            ? settings.Known.TryGetValue(hyperparameter, out var setting)
            : settings.Unknown.TryGetValue(name, out setting);
        return [isGiven ? new ConfigurationFinding(setting!.Key, setting.Source, finding) : new ConfigurationFinding(section.KeyOf(name), null, finding)];
    }

    /// <summary>What concerns no hyperparameter concerns the instance type, where that is what was attempted, or else the whole section.</summary>
    private ConfigurationFinding OfTheWhole(Finding finding) =>
        context is { InstanceTypeKey: { } key } && Equals(finding.AttemptedValue, context.Context.InstanceType)
            ? new ConfigurationFinding(key, context.InstanceTypeSource, finding)
            : new ConfigurationFinding(section.Path, null, finding);

    private ConfigurationFinding Absent()
    {
        var required = string.Join(" and ", HyperparameterCatalogue.All.Where(static h => h.IsRequired).Select(static h => h.Name));
        return new ConfigurationFinding(
            section.Path, null, Rules.SectionAbsent, $"{section.Title} must hold hyperparameters, at least {required}, but is absent or empty.");
    }
}
