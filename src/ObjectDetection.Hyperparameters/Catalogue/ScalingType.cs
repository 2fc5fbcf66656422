namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>How automatic model tuning spreads its draws over a range; the names are those of the API's HyperParameterScalingType.</summary>
public enum ScalingType
{
    /// <summary>The service chooses.</summary>
    Auto,

    /// <summary>Evenly over the values.</summary>
    Linear,

    /// <summary>Evenly over the logarithms of the values; only for ranges above zero.</summary>
    Logarithmic,

    /// <summary>Evenly over the logarithms of one minus the values; only for real ranges from zero to below one.</summary>
    ReverseLogarithmic,
}
