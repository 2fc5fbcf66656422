namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>A value that should be a number.</summary>
internal readonly record struct JsonNumber(JsonKind Kind, double Value)
{
    public bool IsNumber => Kind == JsonKind.Number;

    public bool IsWhole => Value == Math.Floor(Value) && double.IsFinite(Value);

    /// <summary>Gets what is there instead of a number, in a few words.</summary>
    public string Instead => Kind switch
    {
        JsonKind.Missing => "missing",
        JsonKind.Null => "null",
        JsonKind.Digits or JsonKind.Text => "text",
        JsonKind.Boolean => "a truth value",
        JsonKind.Array => "an array",
        JsonKind.Object => "an object",
        _ => "a number",
    };
}
