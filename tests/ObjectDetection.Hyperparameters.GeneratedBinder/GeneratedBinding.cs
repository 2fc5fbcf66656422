using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ObjectDetection.Hyperparameters.GeneratedBinder;

/// <summary>Binds the record with code that the binder's source generator has written.</summary>
public static class GeneratedBinding
{
    /// <summary>Binds a section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    public static OptionsBuilder<ObjectDetectionHyperparameters> Bind(IServiceCollection services, IConfiguration section) =>
        services.AddOptions<ObjectDetectionHyperparameters>().Bind(section);
}
