using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

internal sealed record HyperparametersRegistration(string Name, IConfiguration Section, HyperparametersConfigurationOptions Options);

internal sealed class HyperparametersFactory(HyperparametersStores stores) : IOptionsFactory<ObjectDetectionHyperparameters>
{
    public ObjectDetectionHyperparameters Create(string name) => stores.Get(name).GetRecord();
}

/// <summary>The stores of all registered names.</summary>
internal sealed class HyperparametersStores : IDisposable
{
    private readonly Dictionary<string, HyperparametersStore> stores = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Other options code is registered that would set values of the record, which is immutable.</exception>
    public HyperparametersStores(
        IEnumerable<HyperparametersRegistration> registrations,
        IEnumerable<IConfigureOptions<ObjectDetectionHyperparameters>> configures,
        IEnumerable<IPostConfigureOptions<ObjectDetectionHyperparameters>> postConfigures,
        IEnumerable<IValidateOptions<ObjectDetectionHyperparameters>> validators,
        IConfiguration? configuration = null,
        ILoggerFactory? loggers = null)
    {
        if (configures.Any() || postConfigures.Any())
        {
            throw new InvalidOperationException(
                $"{nameof(ObjectDetectionHyperparameters)} is immutable, so Configure, PostConfigure, Bind and BindConfiguration cannot change it. "
                + $"Put the values in the section passed to {nameof(ServiceCollectionExtensions.AddObjectDetectionHyperparameters)}. Validate is supported.");
        }

        var logger = loggers?.CreateLogger(Log.Category) ?? NullLogger.Instance;
        foreach (var (name, section, options) in registrations)
        {
            stores[name] = new HyperparametersStore(name, new ConfigurationReader(section, options, configuration), [.. validators], logger);
        }
    }

    /// <exception cref="InvalidOperationException">The name is not registered.</exception>
    public HyperparametersStore Get(string name) =>
        stores.TryGetValue(name, out var store)
            ? store
            : throw new InvalidOperationException(
                $"No hyperparameters are registered as {Show(name)}. Registered: {string.Join(", ", stores.Keys.Select(Show))}.");

    public void Dispose()
    {
        foreach (var store in stores.Values)
        {
            store.Dispose();
        }
    }

    private static string Show(string name) => name.Length == 0 ? "the default" : $"'{name}'";
}
