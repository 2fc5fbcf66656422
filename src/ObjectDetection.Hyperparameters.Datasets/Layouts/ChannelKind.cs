namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>What the name of a file or a folder says that it is for.</summary>
internal enum ChannelKind
{
    /// <summary>Nothing.</summary>
    None,

    Training,

    Validation,

    /// <summary>Tests after training. It is validation data if it is labeled, and often it is not.</summary>
    Test,
}
