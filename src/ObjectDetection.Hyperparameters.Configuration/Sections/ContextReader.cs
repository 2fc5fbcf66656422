using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <param name="Context">The context as far as it could be read.</param>
/// <param name="InstanceType">The key of the instance type, which a review can find fault with.</param>
internal sealed record ContextReading(TrainingContext Context, Setting? InstanceType);

/// <summary>Reads the section that describes the job: instances, data set and base model.</summary>
internal sealed class ContextReader
{
    private readonly List<ConfigurationFinding> findings;
    private readonly Settings<string> settings;

    private ContextReader(string title, IEnumerable<ConfigurationEntry> entries, IReadOnlyDictionary<string, string> names, List<ConfigurationFinding> findings)
    {
        this.findings = findings;
        settings = new Settings<string>(entries, names);
        string[] properties = [.. names.Values.Distinct()];
        foreach (var (segment, setting) in settings.Unknown)
        {
            var message = $"{Text.Quote(segment)} is not part of {title}. Use {Text.Alternatives(properties)}.";
            var finding = new Finding(Rules.UnknownContextKey, message) { Suggestion = Suggestions.Nearest(segment, properties) };
            findings.Add(new ConfigurationFinding(setting.Key, setting.Source, finding));
        }
    }

    /// <summary>Reads the section and adds what is wrong to the findings.</summary>
    public static ContextReading Read(LayeredSection section, IReadOnlyList<ConfigurationEntry> entries, List<ConfigurationFinding> findings)
    {
        if (SettingFindings.OfOwnValue(section, entries) is { } fault)
        {
            findings.Add(fault);
        }

        var reader = new ContextReader("the training context", entries, KeyNames.OfContext, findings);
        var instanceType = reader.Find(nameof(TrainingContext.InstanceType), SettingFindings.OfValue);
        var context = new TrainingContext
        {
            InstanceType = instanceType?.Value,
            InstanceCount = reader.Count(nameof(TrainingContext.InstanceCount), isPositive: true),
            Dataset = reader.Section(nameof(TrainingContext.Dataset), KeyNames.OfDataset) is { } dataset ? DatasetOf(dataset) : null,
            BaseModel = reader.Section(nameof(TrainingContext.BaseModel), KeyNames.OfBaseModel) is { } model ? BaseModelOf(model) : null,
        };
        return new ContextReading(context, instanceType);
    }

    private static DatasetProfile DatasetOf(ContextReader reader) => new()
    {
        Samples = reader.Count(nameof(DatasetProfile.Samples)),
        Classes = reader.Count(nameof(DatasetProfile.Classes)),
        HighestClassId = reader.Count(nameof(DatasetProfile.HighestClassId)),
        MaxObjectsPerImage = reader.Count(nameof(DatasetProfile.MaxObjectsPerImage)),
        ValidationMaxObjectsPerImage = reader.Count(nameof(DatasetProfile.ValidationMaxObjectsPerImage)),
        WidestLabel = reader.Count(nameof(DatasetProfile.WidestLabel)),
        ValidationWidestLabel = reader.Count(nameof(DatasetProfile.ValidationWidestLabel)),
    };

    private static BaseModel BaseModelOf(ContextReader reader) => new()
    {
        BaseNetwork = reader.Value(nameof(BaseModel.BaseNetwork), HyperparameterCatalogue.BaseNetwork.Domain),
        NumClasses = reader.Value(nameof(BaseModel.NumClasses), HyperparameterCatalogue.NumClasses.Domain),
        ImageShape = reader.Value(nameof(BaseModel.ImageShape), HyperparameterCatalogue.ImageShape.Domain),
    };

    private ContextReader? Section(string name, IReadOnlyDictionary<string, string> names) =>
        Find(name, SettingFindings.OfSection) is { Below: { Count: > 0 } entries } ? new ContextReader(name, entries, names, findings) : null;

    /// <summary>Reads a number that is no hyperparameter: the digits have no sign.</summary>
    private int? Count(string name, bool isPositive = false) =>
        Read<int>(
            name,
            isPositive ? "a positive whole number" : "a non-negative whole number",
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number > 0 || !isPositive) ? number : null);

    private T? Value<T>(string name, Domain<T> domain)
        where T : struct =>
        Read<T>(name, domain.Description, text => domain.TryParse(text, out var value) && domain.Contains(value) ? value : null);

    private T? Read<T>(string name, string accepted, Func<string, T?> parse)
        where T : struct
    {
        if (Find(name, SettingFindings.OfValue) is not { Value: { } text } setting)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            findings.Add(new ConfigurationFinding(
                setting.Key, setting.Source, Rules.InvalidContextValue, $"{name} must be {accepted}, but was {Text.Quote(text)}."));
        }

        return value;
    }

    private Setting? Find(string name, Func<Setting, string, ConfigurationFinding?> examine)
    {
        if (!settings.Known.TryGetValue(name, out var setting))
        {
            return null;
        }

        if (examine(setting, name) is { } fault)
        {
            findings.Add(fault);
            return null;
        }

        return setting;
    }
}
