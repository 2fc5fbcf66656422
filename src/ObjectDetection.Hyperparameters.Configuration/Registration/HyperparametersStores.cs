using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>The stores of all names.</summary>
internal sealed class HyperparametersStores : IDisposable
{
    private readonly Dictionary<string, HyperparametersStore> stores = new(StringComparer.Ordinal);

    /// <summary>Creates the store of every registration.</summary>
    /// <exception cref="InvalidOperationException">Something else wants to set the values of the record, which is immutable.</exception>
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
                $"{nameof(ObjectDetectionHyperparameters)} is immutable: its values come from the section that "
                + $"{nameof(ServiceCollectionExtensions.AddObjectDetectionHyperparameters)} is given, and cannot be set by Configure, PostConfigure, Bind "
                + "or BindConfiguration. Put them into the section; Validate can be used.");
        }

        var logger = loggers?.CreateLogger(Log.Category) ?? NullLogger.Instance;
        foreach (var registration in registrations)
        {
            var reader = new ConfigurationReader(registration.Section, registration.Options, configuration);
            stores[registration.Name] = new HyperparametersStore(registration.Name, reader, [.. validators], logger);
        }
    }

    /// <summary>The store of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidOperationException">Nothing is registered under the name.</exception>
    public HyperparametersStore Get(string name) =>
        stores.TryGetValue(name, out var store)
            ? store
            : throw new InvalidOperationException(
                $"No hyperparameters are registered {TitleOf(name)}; they are registered {string.Join(", ", stores.Keys.Select(TitleOf))}.");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in stores.Values)
        {
            store.Dispose();
        }
    }

    private static string TitleOf(string name) => name.Length == 0 ? "without a name" : $"under the name '{name}'";
}
