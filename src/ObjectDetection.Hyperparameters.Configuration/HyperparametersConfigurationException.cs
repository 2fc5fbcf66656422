using Microsoft.Extensions.Options;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>The exception that is thrown when a configuration section does not contain usable hyperparameters.</summary>
/// <remarks>Hosts expect an <see cref="OptionsValidationException"/> when options are invalid. The message lists the problems, one per line.</remarks>
public sealed class HyperparametersConfigurationException : OptionsValidationException
{
    private readonly string title;

    internal HyperparametersConfigurationException(
        string name, string title, IEnumerable<string> failures, IReadOnlyList<ConfigurationFinding> findings)
        : base(name, typeof(ObjectDetectionHyperparameters), failures)
    {
        this.title = title;
        Findings = findings;
    }

    /// <summary>Gets every finding of the section, including warnings and infos.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; }

    /// <summary>Gets the problems, one per line.</summary>
    public override string Message =>
        string.Join(Environment.NewLine, Failures.Select(static failure => $" - {failure}").Prepend($"{title} does not contain usable hyperparameters:"));
}
