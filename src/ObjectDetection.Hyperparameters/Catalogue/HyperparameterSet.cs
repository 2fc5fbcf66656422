namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>A set of hyperparameters, one bit each.</summary>
internal struct HyperparameterSet
{
    /// <summary>How many hyperparameters there may be.</summary>
    public const int Capacity = 32;

    private uint bits;

    /// <summary>Puts a hyperparameter in, and says whether it was not in yet.</summary>
    public bool Add(Hyperparameter hyperparameter)
    {
        var isNew = !Contains(hyperparameter);
        bits |= 1u << hyperparameter.Index;
        return isNew;
    }

    /// <summary>Whether a hyperparameter is in the set.</summary>
    public readonly bool Contains(Hyperparameter hyperparameter) => (bits & (1u << hyperparameter.Index)) != 0;
}
