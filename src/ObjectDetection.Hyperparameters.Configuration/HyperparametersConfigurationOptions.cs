using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Options for reading and reviewing a configuration section.</summary>
public sealed class HyperparametersConfigurationOptions
{
    /// <summary>Gets or sets the section that describes the job: instances, data set and base model.</summary>
    /// <remarks>The keys are the properties of <see cref="TrainingContext"/>. An absent or empty section is ignored.</remarks>
    public IConfiguration? Context { get; set; }

    /// <summary>Gets or sets a value indicating whether warnings make a section unusable, as errors do. The default is <see langword="false"/>.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Gets or sets the configuration that contains the sections.</summary>
    /// <remarks>
    /// It is needed only if no <see cref="IConfiguration"/> is registered, as hosts do, and two providers spell the same hyperparameter differently.
    /// </remarks>
    public IConfigurationRoot? Root { get; set; }
}
