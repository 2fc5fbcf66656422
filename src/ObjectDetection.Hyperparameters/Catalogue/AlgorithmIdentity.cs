namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>What tells a job of the algorithm from one of another.</summary>
internal static class AlgorithmIdentity
{
    /// <summary>The repository of the algorithm's image, in the registry of each region.</summary>
    public const string Repository = "object-detection";

    /// <summary>Gets the hyperparameters that no other built-in algorithm has.</summary>
    public static IReadOnlyList<Hyperparameter> OwnHyperparameters { get; } =
    [
        HyperparameterCatalogue.BaseNetwork, HyperparameterCatalogue.LabelWidth, HyperparameterCatalogue.NmsThreshold, HyperparameterCatalogue.OverlapThreshold,
        HyperparameterCatalogue.FreezeLayerPattern, HyperparameterCatalogue.NmsTopK,
    ];
}
