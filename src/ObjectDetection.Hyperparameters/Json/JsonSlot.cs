using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What a document gives for one hyperparameter, in a form that needs no box: its kind knows what the parts mean.</summary>
internal struct JsonSlot
{
    /// <summary>A number, the position of a choice, or 1 and 0 for yes and no.</summary>
    public double Number;

    /// <summary>A value that is no number.</summary>
    public object? Reference;

    /// <summary>The offset of the value's first byte in the document.</summary>
    public int Start;

    /// <summary>Whether there is a value.</summary>
    public bool HasValue;
}

/// <summary>A slot for every hyperparameter, at its position in the catalogue.</summary>
[InlineArray(HyperparameterSet.Capacity)]
internal struct JsonSlots
{
    private JsonSlot first;
}
