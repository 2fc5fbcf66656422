using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>How a section of a configuration is read and reviewed.</summary>
public sealed class HyperparametersConfigurationOptions
{
    /// <summary>
    /// The section with what is known of the job beside its hyperparameters, with the keys of <see cref="Hyperparameters.TrainingContext"/>;
    /// <see langword="null"/> for none. A section that is absent or empty is none, too.
    /// </summary>
    public IConfiguration? Context { get; set; }

    /// <summary>Whether a warning stands against the use of a configuration as an error does; <see langword="false"/> unless set.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>
    /// The configuration that the sections are part of, by which its providers are told apart. It is needed only where that configuration is not registered
    /// as <see cref="IConfiguration"/>, as hosts do, and two providers spell the same hyperparameter in two ways.
    /// </summary>
    public IConfigurationRoot? Root { get; set; }
}
