namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Specifies what a value of a document is.</summary>
internal enum NodeKind
{
    Null,
    Object,
    Array,
    Text,
    Number,
    Boolean,

    /// <summary>A value that is known only at run time.</summary>
    Runtime,
}
