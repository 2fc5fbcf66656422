using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Reads the section of the hyperparameters and that of the training context.</summary>
internal sealed class ConfigurationReader
{
    private readonly LayeredSection section;
    private readonly LayeredSection? context;
    private readonly bool treatWarningsAsErrors;

    /// <summary>Looks at the sections.</summary>
    /// <param name="section">The section of the hyperparameters.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="registered">The configuration that the application has registered, which may be the root of the sections.</param>
    public ConfigurationReader(IConfiguration section, HyperparametersConfigurationOptions options, IConfiguration? registered)
    {
        this.section = new LayeredSection(section, options.Root, registered);
        context = options.Context is null ? null : new LayeredSection(options.Context, options.Root, registered);
        treatWarningsAsErrors = options.TreatWarningsAsErrors;
    }

    /// <summary>How the section of the hyperparameters is called in messages.</summary>
    public string Title => section.Title;

    /// <summary>The sections, each of which tells when it has changed.</summary>
    public IEnumerable<IConfiguration> Sections => context is null ? [section.Section] : [section.Section, context.Section];

    /// <summary>Every key and value that a reading rests on.</summary>
    public (ConfigurationEntry[] Section, ConfigurationEntry[] Context) ReadEntries() => (section.Read(), context?.Read() ?? []);

    /// <summary>Reads and reviews.</summary>
    public ConfigurationReadResult Read() => Read(ReadEntries());

    /// <summary>Reviews what was read.</summary>
    /// <param name="entries">What <see cref="ReadEntries"/> gave.</param>
    public ConfigurationReadResult Read((ConfigurationEntry[] Section, ConfigurationEntry[] Context) entries)
    {
        var ofContext = new List<ConfigurationFinding>();
        var known = context is null ? null : ContextReader.Read(context, entries.Context, ofContext);
        var (record, findings) = HyperparametersReader.Read(section, entries.Section, known);
        var all = Array.AsReadOnly<ConfigurationFinding>([.. findings.Concat(ofContext).OrderBy(static finding => finding.Severity)]);
        return new ConfigurationReadResult(section.Path, record, all, treatWarningsAsErrors);
    }
}
