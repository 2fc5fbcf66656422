using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>A section of the configuration does not hold usable hyperparameters; every problem is listed, each with its key.</summary>
/// <remarks>It is the exception that a host expects of options that are wrong, with a message of one line for each problem.</remarks>
public sealed class HyperparametersConfigurationException : OptionsValidationException
{
    internal HyperparametersConfigurationException(
        string name, string title, IEnumerable<string> failures, IReadOnlyList<ConfigurationFinding> findings)
        : base(name, typeof(ObjectDetectionHyperparameters), failures)
    {
        Title = title;
        Findings = findings;
    }

    /// <summary>Everything that was found in the section, warnings and infos included.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; }

    /// <summary>What is wrong, one line for each problem.</summary>
    public override string Message =>
        string.Join(Environment.NewLine, Failures.Select(static failure => $" - {failure}").Prepend($"{Title} does not hold usable hyperparameters:"));

    private string Title { get; }
}
