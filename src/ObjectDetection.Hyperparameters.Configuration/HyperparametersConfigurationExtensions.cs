using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Reads hyperparameters from a configuration without a host or dependency injection.</summary>
public static class HyperparametersConfigurationExtensions
{
    /// <summary>Reads and reviews a section, and keeps everything that was found on the way.</summary>
    /// <remarks>Keys and values are those that <see cref="ServiceCollectionExtensions"/> describes.</remarks>
    /// <param name="section">The section.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> is <see langword="null"/>.</exception>
    public static ConfigurationReadResult ReadObjectDetectionHyperparameters(this IConfiguration section, HyperparametersConfigurationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        options ??= new HyperparametersConfigurationOptions();
        return new ConfigurationReader(section, options, null).Read();
    }
}
