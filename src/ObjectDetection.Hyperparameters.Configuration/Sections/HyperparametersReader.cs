using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Turns a section into a string map, reads and reviews the map, and gives each finding its configuration key.</summary>
internal sealed class HyperparametersReader
{
    private readonly LayeredSection section;
    private readonly Settings<Hyperparameter> settings;
    private readonly ContextReading? context;
    private readonly Binding? binding;
    private readonly List<KeyValuePair<string, string>> map = [];
    private readonly Dictionary<string, List<ConfigurationFinding>> faults = new(StringComparer.Ordinal);

    private HyperparametersReader(LayeredSection section, IEnumerable<ConfigurationEntry> entries, ContextReading? context, Binding? binding)
    {
        this.section = section;
        this.context = context;
        this.binding = binding;
        settings = new Settings<Hyperparameter>(entries.Where(static entry => !IsIgnored(entry)), KeyNames.OfHyperparameters);
    }

    /// <summary>Returns the record, if the section can be read, and every finding.</summary>
    public static (ObjectDetectionHyperparameters? Hyperparameters, IEnumerable<ConfigurationFinding> Findings) Read(
        LayeredSection section, IReadOnlyList<ConfigurationEntry> entries, ContextReading? context, Binding? binding)
    {
        if (SettingFindings.OfOwnValue(section, entries) is { } fault)
        {
            return (null, [fault]);
        }

        var reader = new HyperparametersReader(section, entries, context, binding);
        return reader.settings.Known.Count + reader.settings.Unknown.Count == 0 ? (null, [SettingFindings.OfAbsence(section)]) : reader.Review();
    }

    private static bool IsIgnored(ConfigurationEntry entry) =>
        entry.Path.StartsWith(ServiceLimits.ReservedPrefix)
        || entry.Path.Equals(ObjectDetectionHyperparametersJson.SchemaMember, StringComparison.OrdinalIgnoreCase);

    private (ObjectDetectionHyperparameters? Hyperparameters, IEnumerable<ConfigurationFinding> Findings) Review()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (settings.Known.TryGetValue(hyperparameter, out var setting))
            {
                Add(hyperparameter, setting);
            }
            else if (binding?.TextOf(hyperparameter) is { } text)
            {
                map.Add(new(hyperparameter.Name, text));
            }
        }

        foreach (var (name, setting) in settings.Unknown)
        {
            map.Add(new(name, setting.Value ?? ""));
        }

        var result = ObjectDetectionHyperparameters.ReadHyperParameters(map);

        // The container replaces a hyperparameter that a map leaves out by its own default. The record writes every default, so that it cannot.
        var findings = result.Review(context?.Context).Findings.Where(static finding => finding.Rule != Rules.DifferingDefault);
        return (result.Hyperparameters, [.. findings.SelectMany(WithKeys), .. binding?.FindLostKeys(settings.Known, result) ?? []]);
    }

    private void Add(Hyperparameter hyperparameter, Setting setting)
    {
        var (text, wrong) = Read(hyperparameter, setting);
        if (wrong.Count > 0)
        {
            // A null keeps the reader of maps from calling the value missing and from checking its relations. WithKeys replaces what it reports.
            faults.Add(hyperparameter.Name, wrong);
            map.Add(new(hyperparameter.Name, null!));
        }
        else if (text.Length > 0 || hyperparameter.IsRequired || !string.IsNullOrEmpty(hyperparameter.DefaultText))
        {
            map.Add(new(hyperparameter.Name, text));
        }
    }

    private static (string Text, List<ConfigurationFinding> Faults) Read(Hyperparameter hyperparameter, Setting setting)
    {
        var text = setting.Value ?? "";
        if (hyperparameter.Domain is EpochListDomain epochs)
        {
            return SettingFindings.OfList(setting, hyperparameter.Name) is { } faultOfList ? (text, [faultOfList])
                : setting.Below.Count == 0 ? (text, [])
                : EpochItems.Read(hyperparameter.Name, epochs, setting.Below);
        }

        return SettingFindings.OfValue(setting, hyperparameter.Name) is { } fault
            ? (text, [fault])
            : (hyperparameter.Domain.Core.WithWireSpelling(text), []);
    }

    private List<ConfigurationFinding> WithKeys(Finding finding)
    {
        if (finding.Name is not { } name)
        {
            return [WithKeyOfInstanceType(finding)];
        }

        if (finding.Rule == Rules.NullEntry && faults.TryGetValue(name, out var faulty))
        {
            return faulty;
        }

        var isSet = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter)
            ? settings.Known.TryGetValue(hyperparameter, out var setting)
            : settings.Unknown.TryGetValue(name, out setting);
        return [isSet ? new ConfigurationFinding(setting!.Key, setting.Source, finding) : new ConfigurationFinding(section.KeyOf(name), null, finding)];
    }

    /// <summary>A finding without a hyperparameter concerns the instance type, if that is what was attempted, or else the whole section.</summary>
    private ConfigurationFinding WithKeyOfInstanceType(Finding finding) =>
        context?.InstanceType is { Value: { } type } setting && type.Equals(finding.AttemptedValue)
            ? new ConfigurationFinding(setting.Key, setting.Source, finding)
            : new ConfigurationFinding(section.Path, null, finding);
}
