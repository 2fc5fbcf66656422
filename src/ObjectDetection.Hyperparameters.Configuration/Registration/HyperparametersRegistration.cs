using Microsoft.Extensions.Configuration;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>What was registered under a name.</summary>
/// <param name="Name">The name; empty for the options without one.</param>
/// <param name="Section">The section of the hyperparameters.</param>
/// <param name="Options">How it is read.</param>
internal sealed record HyperparametersRegistration(string Name, IConfiguration Section, HyperparametersConfigurationOptions Options);
