namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A set of hyperparameters, one bit each.</summary>
internal struct HyperparameterSet
{
    public const int Capacity = 32;

    private uint bits;

    /// <summary>Adds a hyperparameter and returns whether it was absent.</summary>
    public bool Add(Hyperparameter hyperparameter)
    {
        var isNew = !Contains(hyperparameter);
        bits |= 1u << hyperparameter.Index;
        return isNew;
    }

    public readonly bool Contains(Hyperparameter hyperparameter) => (bits & (1u << hyperparameter.Index)) != 0;
}
