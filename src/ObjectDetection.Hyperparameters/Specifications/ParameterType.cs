namespace ObjectDetection.Hyperparameters.Specifications;

/// <summary>The kinds of values that the API's ParameterType names.</summary>
public enum ParameterType
{
    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Real numbers.</summary>
    Continuous,

    /// <summary>A few named values.</summary>
    Categorical,

    /// <summary>Any text.</summary>
    FreeText,
}
