namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Specifies how the data of a channel reach the container.</summary>
public enum TrainingInputMode
{
    /// <summary>The data are copied to the volume before training.</summary>
    File,

    /// <summary>The data are streamed through a named pipe.</summary>
    Pipe,

    /// <summary>The data look like files and are streamed when they are read. It is not documented for the algorithm.</summary>
    FastFile,
}
