using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

internal sealed record GuardedSection(string Name, IConfiguration Section, HyperparametersConfigurationOptions Options);

/// <summary>Compares a record that the configuration binder has filled with its sections. A record that this library has read needs no guard.</summary>
internal sealed class BindingGuard(
    IEnumerable<GuardedSection> sections, IEnumerable<HyperparametersRegistration> registrations, IConfiguration? configuration = null)
    : IValidateOptions<ObjectDetectionHyperparameters>
{
    private readonly (string Name, ConfigurationReader Reader)[] lastToFirst =
        [.. sections.Reverse().Select(guarded => (guarded.Name, new ConfigurationReader(guarded.Section, guarded.Options, configuration)))];

    public ValidateOptionsResult Validate(string? name, ObjectDetectionHyperparameters options)
    {
        if (registrations.Any(registration => registration.Name == name))
        {
            return ValidateOptionsResult.Skip;
        }

        var binding = new Binding(options);
        var failures = lastToFirst.Where(guarded => guarded.Name == name)
            .Select(guarded => guarded.Reader.Read(guarded.Reader.ReadEntries(), binding).Failures)
            .Reverse()
            .SelectMany(static failures => failures.Select(static failure => failure.ToString()))
            .ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
