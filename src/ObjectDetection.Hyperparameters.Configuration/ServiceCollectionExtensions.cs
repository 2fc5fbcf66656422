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
    /// <summary>Registers the hyperparameters of a section as options, together with their validator.</summary>
    /// <remarks>
    /// <para>
    /// The record can be injected as <see cref="IOptions{TOptions}"/>, <see cref="IOptionsSnapshot{TOptions}"/> and <see cref="IOptionsMonitor{TOptions}"/>, and its
    /// validator as <see cref="IValidator{T}"/>. A host whose section is not usable does not start.
    /// </para>
    /// <para>
    /// A key is the name of a hyperparameter or of its property, whatever its letter case. Values are spelled as in the string map, whatever the culture. A flag can
    /// also be true or false, and an epoch list can also have numbered items.
    /// </para>
    /// <para>
    /// When the configuration changes, a usable section produces a new record. If the section is not usable, the errors are logged and the previous record
    /// stays in use. Warnings and infos are logged, too.
    /// </para>
    /// <para>A later registration of the same name replaces an earlier one.</para>
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for example <c>configuration.GetSection("Training:Hyperparameters")</c>.</param>
    /// <param name="configure">Sets the reading options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddObjectDetectionHyperparameters(
        this IServiceCollection services, IConfiguration section, Action<HyperparametersConfigurationOptions>? configure = null) =>
        services.AddObjectDetectionHyperparameters(Options.DefaultName, section, configure);

    /// <summary>Registers the hyperparameters of a section as named options, for services with more than one job.</summary>
    /// <remarks>Everything else is as for hyperparameters without a name.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, for <see cref="IOptionsMonitor{TOptions}.Get(string?)"/>.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets the reading options.</param>
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
