using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration.Registration;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Registers hyperparameters that are read from a configuration.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers the hyperparameters of a section as options, and the validator; a host with a section that is not usable does not start.</summary>
    /// <remarks>
    /// <para>
    /// <see cref="IOptions{TOptions}"/>, <see cref="IOptionsSnapshot{TOptions}"/> and <see cref="IOptionsMonitor{TOptions}"/> of the record can then be
    /// injected, and <see cref="IValidator{T}"/>. A key is the name of a hyperparameter or of its property, in upper or lower case; a list is a text such as <c>10,20</c> or
    /// has numbered items. Values are spelled as in the string map, whatever the culture; a flag is also true or false.
    /// </para>
    /// <para>
    /// When the configuration changes, a usable section gives a new record; any other is logged, and the last usable record stays in use.
    /// Warnings and infos are logged, too, each in one line.
    /// </para>
    /// <para>A later registration of the same name takes the place of an earlier one.</para>
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for example <c>configuration.GetSection("Training:Hyperparameters")</c>.</param>
    /// <param name="configure">Says how the section is read.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddObjectDetectionHyperparameters(
        this IServiceCollection services, IConfiguration section, Action<HyperparametersConfigurationOptions>? configure = null) =>
        services.AddObjectDetectionHyperparameters(Options.DefaultName, section, configure);

    /// <summary>Registers the hyperparameters of a section as options with a name, for services that describe more than one job.</summary>
    /// <remarks>Keys, values and changes are treated as those of the hyperparameters without a name.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, for <see cref="IOptionsMonitor{TOptions}.Get(string?)"/>.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Says how the section is read.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="name"/> or <paramref name="section"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddObjectDetectionHyperparameters(
        this IServiceCollection services, string name, IConfiguration section, Action<HyperparametersConfigurationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        var options = new HyperparametersConfigurationOptions();
        configure?.Invoke(options);
        AddShared(services);
        AddNamed(services, new HyperparametersRegistration(name, section, options));
        return services;
    }

    private static void AddShared(IServiceCollection services)
    {
        services.TryAddSingleton<IValidator<ObjectDetectionHyperparameters>, ObjectDetectionHyperparametersValidator>();
        services.TryAddSingleton<HyperparametersStores>();
        services.TryAddSingleton<IOptionsFactory<ObjectDetectionHyperparameters>, HyperparametersFactory>();
    }

    private static void AddNamed(IServiceCollection services, HyperparametersRegistration registration)
    {
        var earlier = services.FirstOrDefault(service =>
            service.ServiceType == typeof(HyperparametersRegistration)
            && ((HyperparametersRegistration)service.ImplementationInstance!).Name == registration.Name);
        if (earlier is not null)
        {
            services[services.IndexOf(earlier)] = ServiceDescriptor.Singleton(registration);
            return;
        }

        services.AddSingleton(registration);
        services.AddSingleton<IOptionsChangeTokenSource<ObjectDetectionHyperparameters>>(provider =>
            provider.GetRequiredService<HyperparametersStores>().Get(registration.Name));
        services.AddOptions<ObjectDetectionHyperparameters>(registration.Name).ValidateOnStart();
    }
}
