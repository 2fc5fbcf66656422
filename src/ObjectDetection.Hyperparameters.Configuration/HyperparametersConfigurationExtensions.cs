using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Reads hyperparameters from a configuration without a host or dependency injection.</summary>
public static class HyperparametersConfigurationExtensions
{
    /// <summary>Reads and reviews a section.</summary>
    /// <remarks><see cref="ServiceCollectionExtensions"/> describes the accepted keys and values.</remarks>
    /// <param name="section">The section.</param>
    /// <param name="options">The reading options, or <see langword="null"/> for the defaults.</param>
    /// <returns>The record, if it is usable, and every finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> is <see langword="null"/>.</exception>
    public static ConfigurationReadResult ReadObjectDetectionHyperparameters(this IConfiguration section, HyperparametersConfigurationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new ConfigurationReader(section, options ?? new HyperparametersConfigurationOptions(), null).Read();
    }
}
