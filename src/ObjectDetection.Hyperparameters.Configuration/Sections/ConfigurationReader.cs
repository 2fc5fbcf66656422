using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Reads the section of the hyperparameters and that of the training context.</summary>
internal sealed class ConfigurationReader
{
    private readonly LayeredSection section;
    private readonly LayeredSection? context;
    private readonly bool treatWarningsAsErrors;

    /// <param name="section">The section of the hyperparameters.</param>
    /// <param name="options">The reading options.</param>
    /// <param name="registered">The configuration that the application has registered, which can be the root of the sections.</param>
    public ConfigurationReader(IConfiguration section, HyperparametersConfigurationOptions options, IConfiguration? registered)
    {
        this.section = new LayeredSection(section, options.Root, registered);
        context = options.Context is null ? null : new LayeredSection(options.Context, options.Root, registered);
        treatWarningsAsErrors = options.TreatWarningsAsErrors;
    }

    public string Title => section.Title;

    public IEnumerable<IConfiguration> Sections => context is null ? [section.Section] : [section.Section, context.Section];

    /// <summary>Returns every key and value that a result depends on.</summary>
    public (ConfigurationEntry[] Section, ConfigurationEntry[] Context) ReadEntries() => (section.Read(), context?.Read() ?? []);

    public ConfigurationReadResult Read() => Read(ReadEntries());

    public ConfigurationReadResult Read((ConfigurationEntry[] Section, ConfigurationEntry[] Context) entries, Binding? binding = null)
    {
        var contextFindings = new List<ConfigurationFinding>();
        var contextReading = context is null ? null : ContextReader.Read(context, entries.Context, contextFindings);
        var (record, findings) = HyperparametersReader.Read(section, entries.Section, contextReading, binding);
        return new ConfigurationReadResult(section.Path, record, findings.Concat(contextFindings), treatWarningsAsErrors);
    }
}
