using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Specifies the type of a hyperparameter's values, as the API's ParameterType names it.</summary>
public enum ParameterType
{
    /// <summary>Whole numbers.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "It is the API's name.")]
    Integer,

    /// <summary>Real numbers.</summary>
    Continuous,

    /// <summary>A few named values.</summary>
    Categorical,

    /// <summary>Any text.</summary>
    FreeText,
}
