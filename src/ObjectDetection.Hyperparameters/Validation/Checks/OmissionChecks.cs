using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>What a map leaves to a default on which documentation and container disagree.</summary>
/// <remarks>It concerns what was read alone: whatever is written here holds every default.</remarks>
internal static class OmissionChecks
{
    public static void Inspect(ref Inspection inspection, HyperparameterSet seen)
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.DefaultText is { } documented && hyperparameter.Provenance.DifferingContainerDefault is { } own && !seen.Contains(hyperparameter))
            {
                inspection.Report(
                    Rules.DifferingDefault,
                    $"{hyperparameter.Name} is left out, and read as its documented default ({documented}); the container's own default is {Text.Quote(own)}, "
                    + $"which is what a job gets that leaves it out. Give {hyperparameter.Name} what is meant.",
                    hyperparameter);
            }
        }
    }
}
