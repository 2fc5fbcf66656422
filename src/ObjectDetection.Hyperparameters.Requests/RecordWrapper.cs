namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Specifies how the objects of a channel are wrapped.</summary>
public enum RecordWrapper
{
    /// <summary>The objects are not wrapped.</summary>
    None,

    /// <summary>Each object is wrapped in a RecordIO record.</summary>
    RecordIO,
}
