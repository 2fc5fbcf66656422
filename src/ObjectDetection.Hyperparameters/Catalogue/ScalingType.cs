namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Specifies how automatic model tuning searches a range. The names are those of the API's HyperParameterScalingType.</summary>
public enum ScalingType
{
    /// <summary>The service chooses.</summary>
    Auto,

    /// <summary>Searches the values evenly.</summary>
    Linear,

    /// <summary>Searches the logarithms of the values evenly; the range must be above zero.</summary>
    Logarithmic,

    /// <summary>Searches the logarithms of one minus the value evenly; the range must be real and within [0, 1).</summary>
    ReverseLogarithmic,
}
