using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Reads the section with what is known of the job beside its hyperparameters.</summary>
internal sealed class ContextReader
{
    private readonly List<ConfigurationFinding> findings;
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly Settings<string> settings;

    private ContextReader(string title, IEnumerable<ConfigurationEntry> entries, IReadOnlyDictionary<string, string> names, List<ConfigurationFinding> findings)
    {
        this.findings = findings;
        this.names = names;
        settings = new Settings<string>(entries, names);
        foreach (var setting in settings.Unknown.Values)
        {
            findings.Add(Unknown(title, setting));
        }
    }

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="findings">What is wrong is added here.</param>
    /// <returns>What could be read.</returns>
    public static ContextReading Read(LayeredSection section, IReadOnlyList<ConfigurationEntry> entries, List<ConfigurationFinding> findings)
    {
        if (SettingFindings.OfOwnValue(section, entries) is { } fault)
        {
            findings.Add(fault);
        }

        var reader = new ContextReader("the training context", entries, KeyNames.Context, findings);
        _ = reader.TryGetValue(nameof(TrainingContext.InstanceType), out var type);
        var context = new TrainingContext
        {
            InstanceType = type?.Value,
            InstanceCount = reader.WholeNumber(nameof(TrainingContext.InstanceCount), 1),
            Dataset = reader.Section(nameof(TrainingContext.Dataset), KeyNames.Dataset) is { } dataset ? DatasetOf(dataset) : null,
            BaseModel = reader.Section(nameof(TrainingContext.BaseModel), KeyNames.BaseModel) is { } model ? BaseModelOf(model) : null,
        };
        return new ContextReading(context, type?.Key, type?.Source);
    }

    private static DatasetProfile DatasetOf(ContextReader reader) => new()
    {
        Samples = reader.WholeNumber(nameof(DatasetProfile.Samples), 0),
        Classes = reader.WholeNumber(nameof(DatasetProfile.Classes), 0),
        HighestClassId = reader.WholeNumber(nameof(DatasetProfile.HighestClassId), 0),
        MaxObjectsPerImage = reader.WholeNumber(nameof(DatasetProfile.MaxObjectsPerImage), 0),
        ValidationMaxObjectsPerImage = reader.WholeNumber(nameof(DatasetProfile.ValidationMaxObjectsPerImage), 0),
    };

    private static BaseModel BaseModelOf(ContextReader reader) => new()
    {
        BaseNetwork = reader.Value<BaseNetwork>(nameof(BaseModel.BaseNetwork), HyperparameterCatalogue.BaseNetwork.Domain),
        NumClasses = reader.Value<int>(nameof(BaseModel.NumClasses), HyperparameterCatalogue.NumClasses.Domain),
        ImageShape = reader.Value<int>(nameof(BaseModel.ImageShape), HyperparameterCatalogue.ImageShape.Domain),
    };

    private ConfigurationFinding Unknown(string title, Setting setting)
    {
        var segment = setting.Key[(setting.Key.LastIndexOf(':') + 1)..];
        return new ConfigurationFinding(
            setting.Key,
            setting.Source,
            Rules.UnknownContextKey,
            $"{Quotation.Of(segment)} is no part of {title}, which has {string.Join(", ", names.Values.Distinct())}.");
    }

    private ContextReader? Section(string name, IReadOnlyDictionary<string, string> parts)
    {
        if (!settings.Known.TryGetValue(name, out var setting))
        {
            return null;
        }

        if (SettingFindings.OfSection(setting, name) is { } fault)
        {
            findings.Add(fault);
            return null;
        }

        return setting.Below.Count == 0 ? null : new ContextReader(name, setting.Below, parts, findings);
    }

    private int? WholeNumber(string name, int least)
    {
        if (!TryGetValue(name, out var setting))
        {
            return null;
        }

        if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Refuse(setting, name, $"a whole number in plain digits, {least.ToString(CultureInfo.InvariantCulture)} or more");
        return null;
    }

    private T? Value<T>(string name, Domain<T> domain)
        where T : struct
    {
        if (!TryGetValue(name, out var setting))
        {
            return null;
        }

        if (domain.TryParse(setting.Value, out var value) && domain.Contains(value))
        {
            return value;
        }

        Refuse(setting, name, domain.Description);
        return null;
    }

    private bool TryGetValue(string name, [NotNullWhen(true)] out PresentSetting? present)
    {
        present = null;
        if (!settings.Known.TryGetValue(name, out var setting))
        {
            return false;
        }

        if (SettingFindings.OfValue(setting, name) is { } fault)
        {
            findings.Add(fault);
            return false;
        }

        present = setting.Value is { } value ? new PresentSetting(setting.Key, setting.Source, value) : null;
        return present is not null;
    }

    private void Refuse(PresentSetting setting, string name, string accepted) =>
        findings.Add(new ConfigurationFinding(
            setting.Key, setting.Source, Rules.InvalidContextValue, $"{name} must be {accepted}, but was {Quotation.Of(setting.Value)}."));

    /// <summary>A setting that has a value.</summary>
    private sealed record PresentSetting(string Key, string? Source, string Value);
}
