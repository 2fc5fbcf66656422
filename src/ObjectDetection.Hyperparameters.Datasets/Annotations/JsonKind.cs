namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>What stands where a value is expected.</summary>
internal enum JsonKind : byte
{
    Missing,
    Number,

    /// <summary>Text that consists of digits.</summary>
    Digits,
    Text,
    Null,
    Boolean,
    Array,
    Object,
}
