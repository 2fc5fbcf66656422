using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration.Registration;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Validates hyperparameters that the configuration binder reads: with <c>Bind</c>, <c>BindConfiguration</c> or <c>Configure</c>.</summary>
/// <remarks>
/// The binder ignores what it does not know. Prefer <see cref="ServiceCollectionExtensions"/>, which reads every spelling and keeps the last usable record
/// when the configuration changes.
/// </remarks>
public static class HyperparametersOptionsBuilderExtensions
{
    /// <summary>Validates the record against the section that it was bound to, so that no key is lost.</summary>
    /// <remarks>
    /// <para>
    /// Everything that is wrong with the section is a failure: unknown keys, misspelled and invalid values, missing hyperparameters, and each key that the
    /// binder did not bind, such as <c>learning_rate</c> or <c>LrSchedulerStep:0</c>. The <see cref="OptionsValidationException"/> has one line for each.
    /// </para>
    /// <para>The record is validated whenever it is created, and when the host starts, as with <c>ValidateOnStart</c>: a host with a failure does not start.</para>
    /// <para>If several sections are bound, call the method for each, in the same order: a later section overrides an earlier one.</para>
    /// </remarks>
    /// <param name="builder">The options.</param>
    /// <param name="section">The section that is bound.</param>
    /// <param name="configure">Sets the reading options.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="section"/> is <see langword="null"/>.</exception>
    public static OptionsBuilder<ObjectDetectionHyperparameters> ValidateObjectDetection(
        this OptionsBuilder<ObjectDetectionHyperparameters> builder, IConfiguration section, Action<HyperparametersConfigurationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        var options = new HyperparametersConfigurationOptions();
        configure?.Invoke(options);
        builder.Services.AddSingleton(new GuardedSection(builder.Name, section, options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ObjectDetectionHyperparameters>, BindingGuard>());
        return builder.ValidateOnStart();
    }
}
